# since: 3.11.7
# Functions and methods that CPython has in C look like it, wherever aioscope has them in Python.
import bisect
import collections
import datetime
import heapq
import inspect
import io
import time
import types


def attempt(what, f, *args, **kwargs):
    try:
        print(what, '->', f(*args, **kwargs))
    except Exception as e:
        print(what, '!', type(e).__name__, e)


day = datetime.date(2024, 2, 29)
moment = datetime.datetime(2024, 2, 29, 12)

for f in (heapq.heappush, bisect.bisect, heapq.heapify, datetime.date.weekday, datetime.date.__add__,
          collections.OrderedDict.keys, io.StringIO.read, datetime.timedelta.__abs__):
    print(type(f).__name__, f.__name__, f.__qualname__, f, hasattr(f, '__code__'))
print(type(day.weekday).__name__, type(datetime.datetime.combine).__name__, type(day.__add__).__name__)
print(day.weekday.__self__ is day, datetime.datetime.combine.__self__ is datetime.datetime)
print(isinstance(heapq.heappush, types.BuiltinFunctionType), inspect.isroutine(datetime.date.weekday),
      inspect.isfunction(datetime.date.weekday), inspect.isfunction(heapq.heappop))
print(bisect.bisect is bisect.bisect_right, heapq.heappush.__module__)

attempt('the method of nothing', datetime.date.weekday)
attempt('of a number', datetime.date.weekday, 1)
attempt('of a number, operator', datetime.date.__add__, 1, 2)
attempt('of nothing, operator', datetime.date.__add__)
attempt('of a date', datetime.datetime.time, day)
attempt('absolute', datetime.timedelta.__abs__, 1)
attempt('too many', day.weekday, 1)
attempt('keyword', day.strftime, zz=1)
attempt('keyword of a class', datetime.date.fromordinal, zz=1)
attempt('twice', day.strftime, '%Y', '%m')
attempt('minus', day.__rsub__, 1)
attempt('minus a date', day.__rsub__, datetime.date(2024, 3, 1))
attempt('modulo', datetime.timedelta(1).__rmod__, datetime.timedelta(2, 5))
attempt('pair', datetime.timedelta(1).__rdivmod__, datetime.timedelta(2, 5))
attempt('time', time.strptime, 'a', 'b', 'c')
attempt('sleep', time.sleep, None)
attempt('sleep', time.sleep, '1')
attempt('mktime', time.mktime, 5)
attempt('mktime', time.mktime, (1, 2))
attempt('struct_time', time.struct_time, 5)
attempt('struct_time', time.struct_time, (1, 2))
attempt('zone', lambda: time.struct_time(range(9), {'tm_zone': 'here'}).tm_zone)
attempt('forgotten call', lambda: datetime.timedelta(1).total_seconds - 5)
attempt('forgotten call', lambda: day.isoformat + ' is the day')
attempt('forgotten call', lambda: moment.timestamp > 5)
attempt('forgotten call', lambda: f'{heapq.heappop:>10}')
attempt('heappop', heapq.heappop)
attempt('heappush', heapq.heappush, [], item=1)


class Date(datetime.date):
    def weekday(self):
        return super().weekday() + 1


class Many(list):
    pass


attempt('of a class below', Date(2024, 2, 29).weekday)
attempt('of a class below', datetime.date.weekday, Date(2024, 2, 29))
attempt('of a class below', Date(2024, 2, 29).isoformat, 5)
attempt('bound', Many().append)
print(Many().append.__qualname__, Date.fromordinal.__qualname__)
print({day.weekday: 1}[day.weekday], day.weekday == day.weekday, day.weekday == day.ctime)
