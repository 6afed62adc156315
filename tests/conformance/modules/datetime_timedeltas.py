import datetime as D
from datetime import *
import time

for text in """\
timedelta()
timedelta(1)
timedelta(1,2,3)
timedelta(days=-1)
timedelta(seconds=-1)
timedelta(microseconds=-1)
timedelta(weeks=1,hours=2,minutes=3,milliseconds=4)
timedelta(days=1.5)
timedelta(seconds=0.1)
timedelta(seconds=1e-7)
timedelta(seconds=1.0000005)
timedelta(days=0.1,hours=0.7)
timedelta(hours=25)
timedelta(999999999)
timedelta(1000000000)
timedelta('a')
timedelta(seconds=None)
timedelta(x=1)
timedelta(1)+timedelta(2)
timedelta(1)-timedelta(2)
timedelta(1)*3
3*timedelta(1)
timedelta(1)*1.5
timedelta(1)/2
timedelta(1)/timedelta(2)
timedelta(1)/1.5
timedelta(7)//2
timedelta(7)//timedelta(2)
timedelta(7)%timedelta(2)
divmod(timedelta(7),timedelta(2))
timedelta(1)/0
timedelta(1)//0
timedelta(1)+1
timedelta(1)*'a'
-timedelta(1,2)
+timedelta(1)
abs(timedelta(-1))
timedelta(1)<timedelta(2)
timedelta(1)==timedelta(hours=24)
timedelta(1)==1
timedelta(1)<1
hash(timedelta(1))==hash(timedelta(hours=24))
bool(timedelta())
bool(timedelta(1))
timedelta(1,2,3).days
timedelta(1,2,3).seconds
timedelta(1,2,3).microseconds
timedelta(1,2,3).total_seconds()
timedelta(milliseconds=1500).total_seconds()
timedelta.min
timedelta.max
timedelta.resolution
sum([timedelta(1),timedelta(2)],timedelta())
str(timedelta(days=2,hours=3))
str(timedelta(days=-1,hours=3))
str(timedelta(1))
str(timedelta(hours=1,microseconds=5))
str(timedelta(seconds=59))
format(timedelta(1),'x')
str(date(2024,2,29))
timedelta(1)+date(2024,2,28)
hash(date(2024,1,1))==hash(date(2024,1,1))
time()
bool(D.time(0))
timedelta(1,2,3).__reduce__()
timedelta(days=1)._days
timedelta(microseconds=1.5)
timedelta(microseconds=2.5)
timedelta(seconds=1)/3
timedelta(seconds=2)/3
timedelta(seconds=10)*0.333
round(timedelta(seconds=1.23456789).total_seconds(),2)
""".splitlines():
    try:
        print(text, "->", repr(eval(text)))
    except Exception as e:
        print(text, "!!", type(e).__name__, e)
