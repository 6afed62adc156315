import datetime as D
from datetime import *

for text in """\
D.time()
D.time(1)
D.time(1,2)
D.time(1,2,3)
D.time(1,2,3,4)
D.time(25)
D.time(1,60)
D.time(1,2,60)
D.time(1,2,3,1000000)
D.time(1)<D.time(2)
D.time(1)==D.time(1)
D.time(1)<3
D.time(1,fold=1)
D.time(1).replace(minute=5)
D.time(1)+timedelta(1)
D.time.min
D.time.max
""".splitlines():
    try:
        print(text, "->", repr(eval(text)))
    except Exception as e:
        print(text, "!!", type(e).__name__, e)
