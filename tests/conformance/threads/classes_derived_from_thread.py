import threading
import time


class Worker(threading.Thread):
    def __init__(self, n):
        super().__init__(name=f"Worker-{n}", daemon=n == 9)
        self.n, self.result = n, None

    def run(self):
        time.sleep(self.n)
        self.result = self.n ** 2
        print(self.name, "done at", time.monotonic())


workers = [Worker(n) for n in (2, 1, 9)]
for w in workers:
    w.start()
workers[0].join()
print([w.result for w in workers], [w.daemon for w in workers], [w.is_alive() for w in workers])
print(threading.active_count(), sorted(t.name for t in threading.enumerate()))
try:
    threading.Thread(target=print).join()
except RuntimeError as e:
    print(e)
try:
    threading.current_thread().join()
except RuntimeError as e:
    print(e)
t = threading.Thread(target=print, args=("a", "b"), kwargs={"sep": "+"})
print(t.name)
t.start()
t.join()
t.name = "renamed"
print(t.name, threading.Thread().name)
