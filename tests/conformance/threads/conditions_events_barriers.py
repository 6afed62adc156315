import threading
import time


def waiter(n, condition, log):
    with condition:
        log.append((n, condition.wait(timeout=2), time.monotonic()))


condition, log = threading.Condition(), []
threads = [threading.Thread(target=waiter, args=(n, condition, log)) for n in range(3)]
for thread in threads:
    thread.start()
time.sleep(1)
with condition:
    condition.notify()
time.sleep(0.5)
with condition:
    condition.notify(1)
for thread in threads:
    thread.join()
print(log)
for call in (condition.notify, condition.wait, condition.notify_all, condition.release):
    try:
        call()
    except RuntimeError as error:
        print(error)
with condition:
    print(condition.wait_for(lambda: False, timeout=1), condition.wait_for(lambda: 7), time.monotonic())
event = threading.Event()
print(event.wait(0.5), event.is_set(), event.set(), event.wait(), event.clear(), event.is_set())
barrier = threading.Barrier(2, action=lambda: print('action'), timeout=5)
thread = threading.Thread(target=lambda: print('other', barrier.wait() in (0, 1)))
thread.start()
print('main', barrier.wait() in (0, 1))
thread.join()
try:
    barrier.wait(timeout=1)
except threading.BrokenBarrierError as error:
    print(repr(error), barrier.broken, barrier.n_waiting, time.monotonic())
barrier.reset()
print(barrier.broken, barrier.parties)
