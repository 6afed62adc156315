import queue
import threading
import time

q = queue.Queue(2)
q.put(1)
q.put(2, block=False)
for call in (lambda: q.put(3, block=False), lambda: q.put(3, timeout=1), lambda: q.put_nowait(3)):
    try:
        call()
    except queue.Full as error:
        print(repr(error), time.monotonic())
print(q.get(), q.get(timeout=1), q.qsize(), q.empty(), q.full())
for call in (lambda: q.get(False), lambda: q.get(timeout=1), lambda: q.get_nowait()):
    try:
        call()
    except queue.Empty as error:
        print(repr(error), time.monotonic())
for call in (lambda: q.get(timeout=-1), lambda: q.put(1, timeout=-1), lambda: [q.task_done() for _ in range(3)]):
    try:
        call()
    except ValueError as error:
        print(error)


def producer():
    for n in range(4):
        time.sleep(1)
        q.put(n)
    q.put(None)


def consumer(name):
    while (item := q.get()) is not None:
        print(name, item, time.monotonic())
        time.sleep(1.5)
        q.task_done()
    q.put(None)
    q.task_done()


q = queue.Queue()
threads = [threading.Thread(target=producer)] + [threading.Thread(target=consumer, args=(n,)) for n in 'ab']
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
p, l, s = queue.PriorityQueue(), queue.LifoQueue(), queue.SimpleQueue()
for each in (p, l, s):
    for n in (2, 1, 3):
        each.put(n)
    print([each.get() for _ in range(3)], each.empty())
