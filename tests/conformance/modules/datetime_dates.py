import datetime as D
from datetime import *

for text in """\
date(2024,2,29)
date(2023,2,29)
date(2024,13,1)
date(0,1,1)
date(10000,1,1)
date(2024,1)
date('a',1,1)
date(2024,1.5,1)
date.today()
date.fromtimestamp(0)
date.fromordinal(738000)
date.fromisocalendar(2024,9,4)
date.fromisocalendar(2024,54,1)
date.fromisocalendar(2024,1,8)
date(2024,2,29).toordinal()
date(2024,2,29).weekday()
date(2024,2,29).isoweekday()
date(2024,2,29).isocalendar()
date(2024,2,29).isocalendar().week
date(2024,2,29).timetuple()
date(2024,2,29).replace(day=1)
date(2024,2,29).replace(day=31)
date(2024,2,29)+timedelta(1)
date(2024,2,29)-timedelta(1)
date(2024,2,29)-date(2024,1,1)
date(2024,2,29)+timedelta(hours=23)
date(2024,2,29)+1
date(2024,2,29)-1
date(9999,12,31)+timedelta(1)
date(2024,1,1)<date(2024,1,2)
date(2024,1,1)==date(2024,1,1)
date(2024,1,1)==1
date(2024,1,1)<1
date.min
date.max
date.resolution
date.fromtimestamp(1609608600.5)
""".splitlines():
    try:
        print(text, "->", repr(eval(text)))
    except Exception as e:
        print(text, "!!", type(e).__name__, e)
