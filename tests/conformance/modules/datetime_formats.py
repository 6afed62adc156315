import datetime as D
from datetime import *

for text in """\
f'{timedelta(1)}'
f'{timedelta(1):>20}'
date.fromisoformat('2024-02-29')
date.fromisoformat('20240229')
date.fromisoformat('2024-W09-4')
date.fromisoformat('2024-2-9')
date.fromisoformat('nope')
date.fromisoformat(3)
date(2024,2,29).isoformat()
date(2024,2,29).ctime()
date(2024,2,29).strftime('%Y/%m/%d %A %j')
f'{date(2024,2,29):%d.%m.%Y}'
f'{date(2024,2,29)}'
D.time(1,2,3).isoformat()
D.time(1,2,3,4).isoformat()
D.time(1,2,3,4).isoformat('minutes')
D.time(1,2,3,4).isoformat(timespec='milliseconds')
D.time(1,2,3,4).isoformat('x')
D.time(1,2).strftime('%H-%M-%S')
f'{D.time(1,2):%H}'
D.time.fromisoformat('04:23:01')
D.time.fromisoformat('04:23:01.000384')
D.time.fromisoformat('T04:23')
D.time.fromisoformat('04:23+05:30')
D.time.fromisoformat('042301Z')
D.time.fromisoformat('x')
datetime(2024,1,2,3,4,5,6).isoformat()
datetime(2024,1,2,3,4,5).isoformat(' ')
datetime(2024,1,2,3,4,5,678901).isoformat(timespec='milliseconds')
datetime(2024,1,2,3,4,5,678901).isoformat('T','seconds')
datetime(2024,1,2,3,4,tzinfo=timezone.utc).isoformat()
f'{datetime(2024,1,2,3,4,5):%H:%M:%S.%f}'
f'{datetime(2024,1,2,3,4,5)}'
datetime(2024,1,2,3,4,5,6).strftime('%Y-%m-%d %H:%M:%S.%f %z %Z %a %A %b %B %p %I %y %j %U %W %w %% %x %X %c %G %V %u')
datetime(2024,1,2,tzinfo=timezone.utc).strftime('%z|%Z|%:z')
datetime(2024,1,2,tzinfo=timezone(timedelta(hours=-3,minutes=-30))).strftime('%z|%Z')
datetime(2024,1,2).strftime('%s %e %k %-d %q')
datetime.fromisoformat('2024-01-02')
datetime.fromisoformat('2024-01-02T03:04:05')
datetime.fromisoformat('2024-01-02 03:04:05.678')
datetime.fromisoformat('2024-01-02T03:04:05+02:00')
datetime.fromisoformat('2024-01-02T03:04:05Z')
datetime.fromisoformat('20240102T030405')
datetime.fromisoformat('2024-01-02T03')
datetime.fromisoformat('nope')
datetime.fromisoformat('2024-01-02T25:00')
datetime(2024,1,2,tzinfo=timezone.utc).utctimetuple()
datetime(2024,1,2,3,4,5).ctime()
""".splitlines():
    try:
        print(text, "->", repr(eval(text)))
    except Exception as e:
        print(text, "!!", type(e).__name__, e)
