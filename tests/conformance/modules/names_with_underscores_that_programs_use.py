"""Names that begin with _ and that programs use all the same: functools._make_key, heaps of the greatest first."""
import asyncio
import functools
import heapq
import threading
from asyncio.futures import _CANCELLED, _FINISHED, _PENDING

plain = functools._make_key((1,), {}, False)
print(plain, type(plain), functools._make_key(('a',), {}, False), functools._make_key((1.5,), {}, False))
key = functools._make_key((1, 'a'), {'k': 2.0}, True)
print(type(key).__name__, isinstance(key, list), key[:2], key[3:], len(key))
print(key == functools._make_key((1, 'a'), {'k': 2.0}, True), hash(key) == hash(functools._make_key((1, 'a'), {'k': 2.0}, True)))
print(key == functools._make_key((1, 'a'), {'k': 2}, True), functools._make_key((), {}, False))
try:
    functools._make_key(([],), {}, False)
except TypeError as e:
    print(e)
print({functools._make_key((1, 2), {}, False): 'found'}[functools._make_key((1, 2), {}, False)])

heap = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3]
heapq._heapify_max(heap)
print(heap)
print(heapq._heapreplace_max(heap, 7), heap)
print([heapq._heappop_max(heap) for _ in range(10)], heap)
try:
    heapq._heappop_max(heap)
except IndexError as e:
    print(e)
least = [5, 2, 8, 0]
heapq._siftdown(least, 0, 3)
print(least)
heapq._siftup(least, 0)
print(least)

print(_PENDING, _CANCELLED, _FINISHED)
print(threading.gettrace(), threading.getprofile(), threading.settrace(None), threading.setprofile(None))


async def main():
    loop = asyncio.get_running_loop()
    print(loop.create_future()._state == _PENDING)


asyncio.run(main())
