import asyncio
import heapq
from bisect import bisect, bisect_left, insort
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from types import TracebackType
from contextlib import asynccontextmanager
from concurrent.futures import ThreadPoolExecutor

h = []
for x in (5, 1, 4, 1, 9):
    heapq.heappush(h, x)
print(h, heapq.heappop(h), h, heapq.nsmallest(2, h), heapq.nlargest(2, [3, 7, 1]), list(heapq.merge([1, 4], [2, 3])), heapq.heappushpop(h, 0))
x = [3, 1, 2]
heapq.heapify(x)
print(x, heapq.heapreplace(x, 10), bisect([1, 3, 5], 3), bisect_left([1, 3, 5], 3))
insort(x, 0)
print(x, isinstance([], Sequence), isinstance({}, Mapping), isinstance("a", Iterable), isinstance(len, Callable), isinstance(5, Iterable))


async def coro():
    pass


c = coro()
print(isinstance(c, Awaitable))
c.close()
