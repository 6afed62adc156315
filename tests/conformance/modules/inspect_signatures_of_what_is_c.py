# What inspect.signature says of functions, methods and classes that CPython has in C.
import asyncio
import collections
import functools
import heapq
import inspect
import itertools
import math
import operator


def show(name, thing):
    try:
        print(name, inspect.signature(thing))
    except (TypeError, ValueError) as e:
        print(name, type(e).__name__, e)


for function in (print, len, sorted, sum, open, input, isinstance, getattr, min, range, math.sqrt, math.isclose, heapq.heappush,
                 operator.add, itertools.count, functools.reduce, functools.lru_cache, eval, round, pow):
    show(function.__name__, function)
for cls in (int, str, list, dict, float, complex, object, collections.deque, asyncio.Future, asyncio.Task, enumerate):
    show(cls.__name__, cls)
for method in (list.append, list.sort, list.pop, dict.get, dict.update, str.split, str.join, str.replace, bytes.decode,
               asyncio.Future.cancel, asyncio.Task.get_stack, asyncio.Future.set_result, int.__add__, object.__init__,
               object.__new__, dict.fromkeys, int.from_bytes, float.__format__):
    show(method.__qualname__, method)
for bound in ([].append, {}.get, 'a'.split, (1).__add__, dict.fromkeys, (1.5).hex, [].__len__):
    show(bound.__qualname__, bound)


class Stack(list):
    def push(self, item):
        self.append(item)


show('Stack.append', Stack.append)
show('Stack().append', Stack().append)
show('Stack.push', Stack.push)
show('Stack', Stack)
print(inspect.signature(sorted).parameters['reverse'].default, inspect.signature(print).parameters['sep'].kind.name)
print(inspect.signature(len).bind([1]).arguments)
