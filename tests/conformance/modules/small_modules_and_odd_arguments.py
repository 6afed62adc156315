# bisect, queue, itertools, difflib and lru_cache with arguments that are not what they should be.
import bisect
import difflib
import functools
import itertools
import pprint
import queue
import threading
from collections import deque


def attempt(function, *args, **named):
    try:
        print(repr(function(*args, **named)))
    except Exception as error:
        print(type(error).__name__, error)


class OnlyLength:
    def __len__(self):
        return 3


class OnlyItems:
    def __getitem__(self, i):
        return 1


class Index:
    def __index__(self):
        return 3


for function in (bisect.bisect_left, bisect.insort):
    for where in (10, OnlyLength(), OnlyItems(), None, (1, 2), 'abc', {}, range(5), []):
        attempt(function, where, 1)
    for more in ((-1,), (0, 'x'), ('a',), (0, 1.5), (Index(),)):
        attempt(function, [1, 2], 1, *more)
for values in (deque([], maxlen=7), deque(), deque([1], maxlen=3)):
    pprint.pprint([values, values], width=20)
box = queue.SimpleQueue()
for timeout in (-1, 0.01):
    attempt(box.get, timeout=timeout)
for kind in (threading.Semaphore, threading.Condition):
    attempt(kind().acquire, timeout=-2)
for a, b in (([b'a'], ['a']), (['a'], [b'a']), ([1], [2])):
    attempt(lambda: list(difflib.diff_bytes(difflib.unified_diff, a, b)))
    attempt(lambda: list(difflib.unified_diff(a, b)))
attempt(lambda: list(difflib.ndiff([b'a'], ['b'])))
for bounds in ((Index(),), (Index(), None, Index()), (2 ** 70,), (1, -1), ('a',), (1, 5, 0)):
    attempt(lambda: list(itertools.islice(range(10), *bounds)))
one, two = itertools.tee([1, 2, 3])
attempt(lambda: list(type(one)([4, 5])))
attempt(lambda: list(type(one)(two)) + list(two))
attempt(type(one))


class Hashed:
    count = 0

    def __hash__(self):
        Hashed.count += 1
        return 1


for limit in (None, 2):
    @functools.lru_cache(limit)
    def double(x, y=1):
        return 2

    key = Hashed()
    for call in (lambda: double(key), lambda: double(key), lambda: double(key, y=key)):
        Hashed.count = 0
        print(call(), Hashed.count, double.cache_info())
