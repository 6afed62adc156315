import time
from concurrent.futures import ThreadPoolExecutor


def job(n):
    print("job", n, "starts at", time.monotonic())
    time.sleep(1)
    return n


pool = ThreadPoolExecutor(max_workers=2)
futures = [pool.submit(job, n) for n in range(5)]
time.sleep(0.5)
print([f.running() for f in futures], [f.cancel() for f in futures])
print([f.cancelled() for f in futures], [f.done() for f in futures])
pool.shutdown(wait=False)
print("shutdown returns at", time.monotonic())
print([f.result() for f in futures[:2]], time.monotonic())


def setup(name):
    print("initializer", name)


with ThreadPoolExecutor(2, "named", initializer=setup, initargs=("x",)) as pool:
    print(list(pool.map(job, range(3))), time.monotonic())
    try:
        for r in pool.map(job, range(3), timeout=0.5):
            print(r)
    except TimeoutError as e:
        print("timeout", time.monotonic())
