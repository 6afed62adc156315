# compare: stderr
import concurrent.futures
import time


def work(n):
    time.sleep(n)
    if n == 3:
        raise ValueError(n)
    return n * 10


start = time.monotonic()
with concurrent.futures.ThreadPoolExecutor(2) as pool:
    results = pool.map(work, [2, 1, 1])
    print(type(results).__name__, time.monotonic() - start)
    print(next(results), time.monotonic() - start)
    print(list(results), time.monotonic() - start)
    print(list(pool.map(pow, [1, 2, 3], [2, 2])))
    results = pool.map(work, [1, 3, 2])
    try:
        for result in results:
            print(result)
    except ValueError as error:
        print(repr(error), time.monotonic() - start)
    results = pool.map(work, [1, 2, 2.5], timeout=2)
    try:
        for result in results:
            print(result)
    except TimeoutError as error:
        print(repr(error), time.monotonic() - start)
    print(list(pool.map(work, [])), list(pool.map(work, [0, 0], chunksize=5)))
    try:
        pool.map()
    except TypeError as error:
        print(error)
    try:
        pool.map(work)
        pool.map(work, 3)
    except TypeError as error:
        print(error)
print(time.monotonic() - start)
