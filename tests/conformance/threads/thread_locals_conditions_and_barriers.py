import threading
import time

local = threading.local()
cond = threading.Condition()
items = []


def consumer(n):
    local.name = f"consumer {n}"
    with cond:
        cond.wait_for(lambda: items)
        print(local.name, "takes", items.pop(0), time.monotonic())


def producer():
    for i in range(3):
        time.sleep(0.5)
        with cond:
            items.append(i)
            cond.notify()


threads = [threading.Thread(target=consumer, args=(n,)) for n in range(3)] + [threading.Thread(target=producer)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(hasattr(local, "name"))
sem = threading.Semaphore(2)


def limited(n):
    with sem:
        print("in", n, time.monotonic())
        time.sleep(1)


barrier = threading.Barrier(3)


def meets(n):
    time.sleep(n / 10)
    print("at the barrier", n, time.monotonic())
    barrier.wait()
    print("past it", n, time.monotonic())


for f in (limited, meets):
    threads = [threading.Thread(target=f, args=(n,)) for n in range(3)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
rlock = threading.RLock()
with rlock, rlock:
    print("twice in")
try:
    rlock.release()
except RuntimeError as e:
    print(e)
with cond:
    print(cond.wait(timeout=0.5), time.monotonic())
try:
    cond.notify()
except RuntimeError as e:
    print(e)
