# The types of None, ... and NotImplemented give the only one there is; odd arguments of functions in C.
import collections
import functools
import heapq
import math
import operator


def attempt(text):
    try:
        print(text, '->', eval(text))
    except Exception as e:
        print(text, '!', type(e).__name__, e)


def plain(a, b):
    return a


class Holder:
    half = functools.partialmethod(plain, 1, b=2)


print(type(None)() is None, type(...)() is ..., type(NotImplemented)() is NotImplemented)
print(type(operator.index(True)), operator.index(False))
for text in ('type(None)(1)', 'type(...)(1)', 'type(NotImplemented)(a=1)', 'math.log()', 'math.log(1, 2, 3)',
             'math.log(x=1)', 'math.log(8, 2)', 'operator.countOf(1, 1)', 'operator.indexOf(None, 1)',
             'operator.countOf([1, 2, 1], 1)', 'heapq.nlargest("a", [1])', 'heapq.nlargest([1, 2], 3)',
             'heapq.nsmallest(None, [1])', 'heapq.nlargest(2, [3, 1, 2])', 'heapq.nsmallest(-1, [3, 1, 2])',
             'heapq.nlargest(2, iter([3, 1, 2]))', 'heapq.nlargest("a", iter([1]))', 'heapq.nsmallest(1.5, [1, 2])',
             'heapq.nlargest(5, "banana", key=ord)', 'collections.Counter("aab").most_common("a")',
             'collections.Counter("aab").most_common(1)', 'super(1, 2, 3)', 'ExceptionGroup(None, [])',
             'plain.__get__()', 'plain.__get__(1, 2, 3)'):
    attempt(text)
print(repr(Holder.__dict__['half']).replace(str(plain), 'plain'))
