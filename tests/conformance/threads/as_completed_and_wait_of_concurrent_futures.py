import concurrent.futures
import time
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION


def work(n, fail=False):
    time.sleep(n)
    if fail:
        raise ValueError(n)
    return n


with concurrent.futures.ThreadPoolExecutor(4) as pool:
    futures = [pool.submit(work, n) for n in (3, 1, 2)]
    print([f.result() for f in concurrent.futures.as_completed(futures)])
    print(len(list(concurrent.futures.as_completed(futures))))
    for mode in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        futures = [pool.submit(work, 1), pool.submit(work, 2, True), pool.submit(work, 3)]
        start = time.monotonic()
        result = concurrent.futures.wait(futures, return_when=mode)
        print(mode, [f in result.done for f in futures], len(result.not_done), time.monotonic() - start)
    result = concurrent.futures.wait([pool.submit(work, 5)], timeout=1)
    print(len(result.done), len(result.not_done), type(result).__name__, result._fields)
    done, not_done = concurrent.futures.wait([])
    print(done, not_done)
