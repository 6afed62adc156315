import threading
import time

lock = threading.Lock()
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=1), time.monotonic())
lock.release()
for call in (lock.release, lambda: lock.acquire(False, 1), lambda: lock.acquire(True, -2)):
    try:
        call()
    except (RuntimeError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
with lock as value:
    print(value)
rlock = threading.RLock()
with rlock:
    with rlock:
        print(rlock.acquire(), repr(rlock).split(' ')[1], 'count=3' in repr(rlock))
        rlock.release()
try:
    rlock.release()
except RuntimeError as error:
    print(error)


def steals(lock):
    try:
        lock.release()
        print('released by another thread')
    except RuntimeError as error:
        print(error)


lock.acquire()
rlock.acquire()
for each in (lock, rlock):
    thread = threading.Thread(target=steals, args=(each,))
    thread.start()
    thread.join()
semaphore = threading.Semaphore(1)
print(semaphore.acquire(), semaphore.acquire(blocking=False), semaphore.acquire(timeout=1), time.monotonic())
try:
    threading.Semaphore(-1)
except ValueError as error:
    print(error)
try:
    semaphore.acquire(False, 1)
except ValueError as error:
    print(error)
bounded = threading.BoundedSemaphore(1)
try:
    bounded.release()
except ValueError as error:
    print(error)
