"""Dates and times that are asked for with the wrong arguments: the words of C, in C's order."""
import time
from datetime import date, datetime, time as clock, timedelta, timezone, tzinfo


def show(text):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)


for text in """date.__new__()
date.__new__(1)
date.__new__(int, 1, 2, 3)
date.__new__(date, 1)
date.__new__(date, 2020, 1, 2)
datetime.__new__(date, 2020, 1, 2)
datetime.__new__('a', 'b')
clock.__new__(None)
timedelta.__new__(5)
timezone.__new__()
timezone.__new__(timezone, 5)
tzinfo.__new__(int)
timezone()
timezone(1, 2, 3)
timezone(None)
timezone(timedelta(0), 5)
date.fromisocalendar()
date.fromisocalendar(2020)
date.fromisocalendar('a')
date.fromisocalendar(1.5, 2, 3)
date.fromisocalendar(2020, 1, 1, 1)
date.fromisocalendar(2020, day=3, week=2)
date.fromisocalendar(2020, 1, week=2)
date.fromisocalendar(2020, 1, 1, zz=2)
date.fromisocalendar(10 ** 30, 1, 1)
date.fromordinal(10 ** 30)
date(2020, 1, 2).replace('a', zz=1)
date(2020, 1, 2).replace(2021, day=5)
date(2020, 1, 2).replace(1, 2, 3, 4)
date(2020, 1, 2).replace(month=13)
datetime(2020, 1, 2).replace(1, 2, 3, 4, 5, 6, 7, None, 1)
datetime(2020, 1, 2).replace(hour=5, fold=1, tzinfo=timezone.utc)
datetime(2020, 1, 2).replace(year=1.5)
datetime(2020, 1, 2).replace(tzinfo=5)
clock(1, 2).replace('a', 'b')
clock(1, 2).replace(minute=5, tzinfo=None)
clock(1, 2).isoformat(5)
clock(1, 2).isoformat('x')
datetime(2020, 1, 2).isoformat(None)
datetime(2020, 1, 2).isoformat(' ', None)
datetime(2020, 1, 2).isoformat('ab')
datetime.combine()
datetime.combine(5)
datetime.combine(None, 1)
datetime.combine(date(2020, 1, 2), date(2020, 1, 2))
datetime.combine(date(2020, 1, 2), zz=1)
datetime.combine(time=clock(3, 4), date=date(2020, 1, 2))
datetime.combine(date(2020, 1, 2), clock(3, 4), timezone.utc)
datetime.combine(1, 2, 3, 4)
datetime.strptime(None, 'a')
datetime.strptime('a', None)
date(2020, 1, 2).strftime(None)
date(2020, 1, 2).__format__(None)
clock(1).__format__(5)
timedelta(10 ** 10)
timedelta(10 ** 9)
timedelta(2) * 10 ** 9
timedelta(2) * 10 ** 20
timedelta(days=2 ** 31 - 1)
timedelta(days=-2 ** 31 - 1)
timedelta(seconds=10 ** 30)
timedelta.max + timedelta.max
time.clock_gettime_ns()
time.clock_gettime_ns(1, 2)
time.clock_gettime_ns('a')
time.clock_gettime(10 ** 30)
time.struct_time.__new__(1)
time.struct_time.__match_args__""".splitlines():
    show(text)


class Day(date):
    def __new__(cls, text):
        return super().__new__(cls, *map(int, text.split("-")))


print(repr(Day("2020-01-02")), date.__new__(Day, 2021, 3, 4), date.__new__.__name__)
