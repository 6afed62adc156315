import threading
import time


def worker(n):
    time.sleep(n)
    print("worker", n, "at", time.monotonic())


for n in (3, 1, 2):
    threading.Thread(target=worker, args=(n,)).start()
threading.Thread(target=worker, args=(99,), daemon=True).start()
print("main ends at", time.monotonic())
