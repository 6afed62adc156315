import datetime as D
from datetime import *

for text in """\
D.time(1,2,3,4,timezone.utc)
D.time(1,2,tzinfo=3)
str(D.time(1,2,tzinfo=timezone.utc))
D.time(1,2).tzinfo
D.time(1,tzinfo=timezone.utc).utcoffset()
datetime(2024,1,2,3,4,5,6,timezone.utc)
datetime(2024,1,2,tzinfo=timezone(timedelta(hours=5,minutes=30)))
datetime(2024,1,1,tzinfo=5)
datetime.now(timezone.utc)
datetime.now(tz=timezone(timedelta(hours=2)))
datetime.fromtimestamp(1.5,timezone.utc)
datetime.combine(date(2024,1,2),D.time(3,4),timezone.utc)
datetime(2024,1,2,3,4,5,tzinfo=timezone.utc).timetz()
datetime(2024,1,2,3,4,5).replace(year=2025,tzinfo=timezone.utc)
datetime(2024,1,2,3,4,5,500000,tzinfo=timezone(timedelta(hours=2))).timestamp()
datetime(2024,1,2,tzinfo=timezone.utc)-datetime(2024,1,1,tzinfo=timezone(timedelta(hours=1)))
datetime(2024,1,2,tzinfo=timezone.utc)-datetime(2024,1,1)
datetime(2024,1,2,tzinfo=timezone.utc)<datetime(2024,1,1)
datetime(2024,1,2,tzinfo=timezone.utc)==datetime(2024,1,2)
datetime(2024,1,2,1,tzinfo=timezone(timedelta(hours=1)))==datetime(2024,1,2,tzinfo=timezone.utc)
datetime(2024,1,2,tzinfo=timezone.utc).astimezone(timezone(timedelta(hours=5)))
datetime(2024,1,2).astimezone()
datetime(2024,1,2).astimezone(timezone.utc)
datetime(2024,1,2,tzinfo=timezone.utc).utcoffset()
datetime(2024,1,2,tzinfo=timezone.utc).tzname()
datetime(2024,1,2,tzinfo=timezone.utc).dst()
datetime(2024,1,2).tzinfo
timezone.utc
repr(timezone.utc)
timezone(timedelta(hours=1))
repr(timezone(timedelta(hours=1),'CET'))
str(timezone(timedelta(hours=1)))
str(timezone(-timedelta(hours=1,minutes=30)))
str(timezone(timedelta(hours=1),'CET'))
str(timezone(timedelta(0)))
timezone(timedelta(0)) is timezone.utc
timezone(timedelta(hours=24))
timezone(3)
timezone(timedelta(hours=1),3)
timezone.utc.utcoffset(None)
timezone.utc.tzname(None)
timezone(timedelta(hours=1))==timezone(timedelta(hours=1),'X')
timezone.min
timezone.max
tzinfo().utcoffset(None)
""".splitlines():
    try:
        print(text, "->", repr(eval(text)))
    except Exception as e:
        print(text, "!!", type(e).__name__, e)
