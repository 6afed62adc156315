import time
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, ThreadPoolExecutor, as_completed, wait


def job(n):
    time.sleep(n)
    if n > 3:
        raise ValueError(n)
    return n * 2


with ThreadPoolExecutor(3) as pool:
    fs = [pool.submit(job, n) for n in (3, 1, 2, 0.5)]
    print([f.running() for f in fs], fs[3].done())
    for f in as_completed(fs):
        print(f.result(), time.monotonic())
    print(list(pool.map(job, [1, 2, 3])), time.monotonic())
    f = pool.submit(job, 4)
    f.add_done_callback(lambda f: print("callback", f.exception()))
    print(repr(f.exception()), f.done())
    fs = [pool.submit(job, n) for n in (1, 2)]
    done, not_done = wait(fs, return_when=FIRST_COMPLETED)
    print(len(done), len(not_done), time.monotonic())
    try:
        fs[1].result(timeout=0.25)
    except TimeoutError as e:
        print("timeout", repr(e))
pool = ThreadPoolExecutor(1)
fs = [pool.submit(job, 1) for _ in range(4)]
time.sleep(0.5)
pool.shutdown(wait=True, cancel_futures=True)
print([f.cancelled() for f in fs], time.monotonic())
try:
    fs[2].result()
except CancelledError as e:
    print(repr(e))
try:
    pool.submit(job, 1)
except RuntimeError as e:
    print(e)
f = Future()
f.set_result(1)
print(f.result(), f.cancel())
