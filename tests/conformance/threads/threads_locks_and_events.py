import threading
import time

lock = threading.Lock()
event = threading.Event()
total = 0


def adder(n):
    global total
    for _ in range(3):
        with lock:
            value = total
            time.sleep(0.1)
            total = value + n


def waiter(n):
    print("waiter", n, "waits")
    event.wait()
    print("waiter", n, "goes at", time.monotonic())


threads = [threading.Thread(target=adder, args=(n,)) for n in (1, 2, 3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total, time.monotonic())
for n in range(2):
    threading.Thread(target=waiter, args=(n,), daemon=True).start()
time.sleep(1)
event.set()
print("set", event.is_set())
time.sleep(0.1)
t = threading.Thread(target=time.sleep, args=(5,), name="sleeper")
print(t.name, t.is_alive(), t.daemon)
t.start()
t.join(timeout=1)
print(t.is_alive(), time.monotonic(), threading.active_count())
print(threading.current_thread().name, threading.main_thread() is threading.current_thread())
try:
    t.start()
except RuntimeError as e:
    print(e)
try:
    lock.release()
except RuntimeError as e:
    print(e)
print(lock.acquire(timeout=0.5), lock.acquire(timeout=0.5), lock.locked(), time.monotonic())
timer = threading.Timer(2, print, ["timer fired"])
timer.start()
cancelled = threading.Timer(1, print, ["never"])
cancelled.start()
cancelled.cancel()
print("main ends")
