# compare: stderr
import threading, time, asyncio
lock = threading.Lock(); r = threading.RLock(); 
def show(f):
    try: print(repr(f()).split(" at 0x")[0])
    except BaseException as e: print(type(e).__name__, e)
show(lock.release); show(r.release); show(lambda: lock.acquire(timeout=-2)); show(lambda: lock.acquire(False, 1)); show(lambda: lock.acquire(True, 0.5)); show(lambda: lock.acquire(timeout=0.5)); show(lambda: lock.locked()); print(time.monotonic())
show(lambda: repr(lock)); show(lambda: repr(r)); r.acquire(); r.acquire()
def t(): show(r.release); show(lambda: r.acquire(blocking=False))
th = threading.Thread(target=t, name="T"); show(th.join); print(th.name, th.is_alive(), th.ident is None, repr(th)); th.start(); show(th.start); th.join(); print(repr(th).split(" 1")[0].split(",")[0], th.is_alive())
show(lambda: threading.current_thread().join()); show(lambda: threading.Thread(target=1, group=2)); show(lambda: threading.Semaphore(-1)); show(lambda: threading.BoundedSemaphore(1).release()); show(lambda: threading.Condition().wait()); show(lambda: threading.Condition().notify()); show(lambda: threading.Barrier(0)); show(lambda: threading.Barrier(2).wait(0.5))
s = threading.Semaphore(2); show(lambda: s); show(lambda: threading.BoundedSemaphore(3)); show(lambda: threading.Event()); show(lambda: threading.Condition()); show(lambda: threading.Barrier(3)); show(lambda: s.acquire(timeout=1)); show(lambda: s.acquire(blocking=False, timeout=1)); show(lambda: s.release(0))
ev = threading.Event()
def timer(): print("timer", time.monotonic()); ev.set()
tm = threading.Timer(1, timer); tm.start(); print(ev.wait(0.5), ev.wait(5), time.monotonic()); 
tm = threading.Timer(1, print, ["no"], {"end": "!"}); tm.start(); tm.cancel(); tm.join(); print(tm.is_alive())
loc = threading.local(); loc.x = 1
class L(threading.local):
    def __init__(self, v): self.v = v
l = L(5); l.v = 6
def see():
    print(getattr(loc, "x", "none"), l.v, threading.current_thread().name, threading.active_count(), [x.name for x in threading.enumerate()])
a = threading.Thread(target=see); a.start(); a.join(); see()
b = threading.Barrier(3, action=lambda: print("action"), timeout=3)
def bw(n):
    try: time.sleep(n); print("b", n, b.wait(), time.monotonic())
    except threading.BrokenBarrierError as e: print("broken", n, repr(e))
ts = [threading.Thread(target=bw, args=(i,)) for i in range(3)]
[x.start() for x in ts]; [x.join() for x in ts]; print(b.parties, b.n_waiting, b.broken); 
ts = [threading.Thread(target=bw, args=(i,)) for i in range(2)]; [x.start() for x in ts]; [x.join() for x in ts]; print(b.broken); b.reset(); print(b.broken)
def bad(): raise KeyError("in thread")
x = threading.Thread(target=bad, name="Bad"); x.start(); x.join()
threading.excepthook = lambda a: print("hook", a.exc_type, a.exc_value, a.thread.name)
x = threading.Thread(target=bad); x.start(); x.join(); print(x.name)
def ex(): raise SystemExit(3)
x = threading.Thread(target=ex, daemon=True); print(x.daemon, x.isDaemon() if 0 else ""); x.start(); x.join()
c = threading.Condition()
items = []
def cons():
    with c:
        print(c.wait_for(lambda: items, timeout=2), items, time.monotonic()); print(c.wait_for(lambda: len(items) > 5, 1), time.monotonic())
x = threading.Thread(target=cons); x.start(); time.sleep(1)
with c: items.append(1); c.notify_all()
x.join()
threading.Thread(target=lambda: (time.sleep(5), print("daemon never")), daemon=True).start()
threading.Thread(target=lambda: (time.sleep(2), print("nondaemon end"))).start()
print("main end", threading.main_thread().name)
