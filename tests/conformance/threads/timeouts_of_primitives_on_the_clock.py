# compare: stderr
import threading, time
lock = threading.Lock()
lock.acquire(); print(lock.acquire(True, 0.5), time.monotonic())
s = threading.Semaphore(0); print(s.acquire(timeout=1), time.monotonic())
c = threading.Condition()
with c: print(c.wait(1), time.monotonic())
b = threading.Barrier(2)
try: b.wait(0.5)
except threading.BrokenBarrierError: print(time.monotonic())
t = threading.Timer(1, lambda: print("timer", time.monotonic())); t.start(); t.join(); print(time.monotonic())
