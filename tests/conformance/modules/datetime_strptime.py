import datetime as D
from datetime import *

for text in """\
datetime.strptime('2024-01-02 03:04:05','%Y-%m-%d %H:%M:%S')
datetime.strptime('02/Jan/24','%d/%b/%y')
datetime.strptime('Tuesday January 2 2024','%A %B %d %Y')
datetime.strptime('12:30 PM','%I:%M %p')
datetime.strptime('12:30:45.123','%H:%M:%S.%f')
datetime.strptime('2024-01-02 +0530','%Y-%m-%d %z')
datetime.strptime('2024-01-02 Z','%Y-%m-%d %z')
datetime.strptime('2024-01-02 UTC','%Y-%m-%d %Z')
datetime.strptime('2024 002','%Y %j')
datetime.strptime('2024-01-02','%Y/%m/%d')
datetime.strptime('2024-01-02 x','%Y-%m-%d')
datetime.strptime('2024-13-02','%Y-%m-%d')
datetime.strptime('2024-02-30','%Y-%m-%d')
datetime.strptime('a','%Q')
datetime.strptime('a','%')
datetime.strptime('100%','100%%')
datetime.strptime('  2024   1','%Y %m')
datetime.strptime('Tue Jan  2 03:04:05 2024','%c')
datetime.strptime('01/02/24','%x')
datetime.strptime('03:04:05','%X')
datetime.strptime('2024 10 1','%Y %U %w')
datetime.strptime('2024 10 1','%G %V %u')
datetime.strptime(1,'a')
datetime.strptime('10:20','%H:%M').time()
""".splitlines():
    try:
        print(text, "->", repr(eval(text)))
    except Exception as e:
        print(text, "!!", type(e).__name__, e)
