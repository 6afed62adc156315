import datetime as D
from datetime import *

for text in """\
date(2024,1,1)==datetime(2024,1,1)
datetime(2024,1,2)
datetime(2024,1,2,3)
datetime(2024,1,2,3,4)
datetime(2024,1,2,3,4,5)
datetime(2024,1,2,3,4,5,6)
datetime(2024,1,2,fold=1)
datetime(2024,1,32)
datetime(2024,1,1,24)
datetime(2024,1)
datetime(2024,1,1,x=5)
datetime.now()
datetime.utcnow()
datetime.today()
datetime.now(5)
datetime.fromtimestamp(0)
datetime.fromtimestamp(1609608600.123456)
datetime.fromtimestamp(-1.5)
datetime.utcfromtimestamp(86400)
datetime.fromtimestamp(1e20)
datetime.fromtimestamp('a')
str(datetime(2024,1,2,3,4,5))
str(datetime(2024,1,2,3,4,5,6))
datetime.combine(date(2024,1,2),D.time(3,4))
datetime(2024,1,2,3,4,5).date()
datetime(2024,1,2,3,4,5).time()
datetime(2024,1,2,3,4,5).timestamp()
datetime(2024,1,2,3,4,5).timetuple()
datetime(2024,1,2).weekday()
datetime(2024,1,2).isocalendar()
datetime(2024,1,2)+timedelta(hours=30)
datetime(2024,1,2)-timedelta(hours=30)
datetime(2024,1,2,3)-datetime(2024,1,1)
datetime(2024,1,2)<datetime(2024,1,3)
datetime(2024,1,2)==datetime(2024,1,2)
hash(datetime(2024,1,2))==hash(datetime(2024,1,2))
datetime(2024,1,2).utcoffset()
datetime.min
datetime.max
datetime.resolution
datetime.max+timedelta(1)
max(datetime(2024,1,2),datetime(2024,1,3))
isinstance(datetime(2024,1,2),date)
type(datetime(2024,1,2)+timedelta(1))
datetime(2024,1,2).year
datetime(year=2024,month=1,day=2,hour=5)
datetime(2024,1,2).year.__class__
datetime.fromtimestamp(0.0000005)
datetime.fromtimestamp(0.0000015)
datetime.fromtimestamp(1609608600.9999999)
""".splitlines():
    try:
        print(text, "->", repr(eval(text)))
    except Exception as e:
        print(text, "!!", type(e).__name__, e)
