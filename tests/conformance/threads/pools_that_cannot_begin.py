# compare: stderr
import concurrent.futures
import threading

for bad in (lambda: concurrent.futures.ThreadPoolExecutor(0), lambda: concurrent.futures.ThreadPoolExecutor(-1),
            lambda: concurrent.futures.ThreadPoolExecutor(1, initializer=3), lambda: concurrent.futures.ThreadPoolExecutor('x')):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
local = threading.local()


def initialize(value):
    local.value = value
    print('initialize', threading.current_thread().name)


with concurrent.futures.ThreadPoolExecutor(2, 'named', initialize, ('v',)) as pool:
    print(list(pool.map(lambda _: local.value, range(3))))


def broken():
    raise ValueError('initializer fails')


with concurrent.futures.ThreadPoolExecutor(1, initializer=broken) as pool:
    first = pool.submit(print, 'never')
    try:
        first.result()
    except concurrent.futures.BrokenExecutor as error:
        print(type(error).__name__, error)
    try:
        pool.submit(print)
    except concurrent.futures.BrokenExecutor as error:
        print(type(error).__name__, error)
