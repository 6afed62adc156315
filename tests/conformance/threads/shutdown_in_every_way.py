import concurrent.futures
import time


def work(n):
    time.sleep(1)
    print('work', n, time.monotonic())
    return n


pool = concurrent.futures.ThreadPoolExecutor(1)
futures = [pool.submit(work, n) for n in range(3)]
pool.shutdown(wait=False)
print('not waited', time.monotonic(), [f.done() for f in futures])
try:
    pool.submit(work, 4)
except RuntimeError as error:
    print(error)
pool.shutdown()
print('waited', time.monotonic(), [f.done() for f in futures])
pool = concurrent.futures.ThreadPoolExecutor(1)
futures = [pool.submit(work, n) for n in range(3)]
time.sleep(0.5)
pool.shutdown(wait=True, cancel_futures=True)
print([f.cancelled() for f in futures], time.monotonic())
with concurrent.futures.ThreadPoolExecutor() as pool:
    future = pool.submit(work, 9)
    try:
        pool.shutdown(True)
    except TypeError as error:
        print(error)
print(future.result())
