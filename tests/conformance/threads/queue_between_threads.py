import queue
import threading
import time


def producer(q):
    for i in range(5):
        q.put(i)
        print("put", i, time.monotonic())
        time.sleep(0.1)
    q.put(None)


def consumer(q):
    while True:
        item = q.get()
        q.task_done()
        if item is None:
            break
        print("got", item)
        time.sleep(0.3)


q = queue.Queue(maxsize=2)
threads = [threading.Thread(target=producer, args=(q,)), threading.Thread(target=consumer, args=(q,))]
for t in threads:
    t.start()
q.join()
for t in threads:
    t.join()
print(time.monotonic(), q.empty())
try:
    q.get(timeout=1)
except queue.Empty:
    print("empty at", time.monotonic())
try:
    q.get_nowait()
except queue.Empty as e:
    print(repr(e))
p = queue.PriorityQueue()
for x in (3, 1, 2):
    p.put(x)
print([p.get() for _ in range(3)])
