# compare: stderr
import queue, threading, time
q = queue.Queue(2)
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
show(q.get_nowait); show(lambda: q.get(timeout=1)); print(time.monotonic()); q.put(1); q.put(2); show(lambda: q.put_nowait(3)); show(lambda: q.put(3, timeout=0.5)); show(lambda: q.put(1, True, -1)); show(lambda: q.get(timeout=-1)); print(q.full(), q.empty(), q.qsize(), time.monotonic())
def worker():
    while (x := q.get()) is not None: time.sleep(0.5); print("did", x, time.monotonic()); q.task_done()
    q.task_done()
t = threading.Thread(target=worker); t.start(); q.put(3); q.put(None); q.join(); t.join(); print("joined", time.monotonic()); show(q.task_done)
p = queue.PriorityQueue(); [p.put(x) for x in (3, 1, 2)]; print([p.get() for _ in range(3)]); l = queue.LifoQueue(); [l.put(x) for x in "abc"]; print([l.get() for _ in range(3)])
s = queue.SimpleQueue(); s.put(1); s.put_nowait(2); print(s.qsize(), s.get(), s.get_nowait(), s.empty()); show(s.get_nowait); show(lambda: s.get(timeout=0.1)); print(queue.Empty.__module__, queue.Full.__mro__[1])
