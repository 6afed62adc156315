import threading
import time


def worker(n):
    print("worker", n, "starts", time.monotonic())
    time.sleep(1)
    print("worker", n, "ends", time.monotonic())


threads = [threading.Thread(target=worker, args=(n,)) for n in range(2)]
for t in threads:
    t.start()
print("started", time.monotonic())
time.sleep(0)
print("main after sleep(0)")
time.sleep(1)
print("main after sleep(1)", time.monotonic())
for t in threads:
    t.join()
