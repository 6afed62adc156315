# Functions that CPython has in C tell of wrong arguments in their own words: a wrong number, keywords
# where none are taken, what is missing, slots behind dunder methods.
import binascii
import bisect
import cmath
import collections
import datetime
import heapq
import itertools
import math
import operator
import struct
import time


def tell(what, call):
    try:
        print(what, '=', call())
    except TypeError as error:
        print(what, '!', error)


day = datetime.date(2024, 5, 6)
noon = datetime.datetime(2024, 5, 6, 12)
ordered = collections.OrderedDict(a=1)

tell('push 1', lambda: heapq.heappush([]))
tell('push 3', lambda: heapq.heappush([], 1, 2))
tell('push keyword', lambda: heapq.heappush(heap=[], item=1))
tell('pop 0', lambda: heapq.heappop())
tell('pop 2', lambda: heapq.heappop([1], 2))
tell('pop keyword', lambda: heapq.heappop(heap=[1]))
tell('nlargest', lambda: heapq.nlargest(1))
tell('bisect 1', lambda: bisect.bisect([1]))
tell('bisect 0', lambda: bisect.bisect_left())
tell('insort', lambda: bisect.insort([1]))
tell('bisect keyword', lambda: bisect.bisect([1], x=1, y=2))
tell('cos', lambda: cmath.cos(1, 2))
tell('rect', lambda: cmath.rect(1))
tell('isclose', lambda: cmath.isclose(1))
tell('unpack', lambda: struct.unpack('i'))
tell('unpack_from', lambda: struct.unpack_from('i'))
tell('calcsize', lambda: struct.calcsize(format='i'))
tell('crc32', lambda: binascii.crc32())
tell('unhexlify', lambda: binascii.unhexlify('a', 'b'))
tell('today', lambda: datetime.date.today(1))
tell('weekday', lambda: day.weekday(1))
tell('weekday keyword', lambda: day.weekday(x=1))
tell('weekday of none', lambda: datetime.date.weekday())
tell('isoformat of a date', lambda: day.isoformat('T'))
tell('isoformat', lambda: noon.isoformat('T', 'auto', 1))
tell('isoformat keyword', lambda: noon.isoformat(seperator='T'))
tell('strftime', lambda: noon.strftime())
tell('strptime', lambda: datetime.datetime.strptime('2024'))
tell('fromisoformat', lambda: datetime.date.fromisoformat())
tell('fromordinal', lambda: datetime.date.fromordinal())
tell('replace', lambda: day.replace(1, 2, 3, 4))
tell('replace keyword', lambda: day.replace(hour=1))
tell('add', lambda: day.__add__())
tell('total_seconds', lambda: datetime.timedelta(1).total_seconds(1))



tell('move_to_end', lambda: ordered.move_to_end())
tell('popitem', lambda: ordered.popitem(1, 2))
tell('keys', lambda: ordered.keys(1))
tell('atan2', lambda: math.atan2(y=1, x=2))
tell('hypot', lambda: math.hypot(x=1))
tell('add of operator', lambda: operator.add(a=1, b=2))
tell('neg', lambda: operator.neg())
tell('tee', lambda: itertools.tee(iterable=[]))
print(operator.add.__module__, heapq.nlargest.__module__)
