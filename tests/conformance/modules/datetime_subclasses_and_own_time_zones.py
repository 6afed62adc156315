import copy
from datetime import *


class MyDate(date):

    def hi(self):
        return 'hi'


print(MyDate(2024, 1, 2).hi(), repr(MyDate(2024, 1, 2)), MyDate(2024, 1, 2) + timedelta(1), type(MyDate(2024, 1, 2) + timedelta(1)), MyDate.today())


class MyDT(datetime):
    pass


print(repr(MyDT.now()), repr(MyDT(2024, 1, 2) + timedelta(1)), repr(MyDT.strptime('2024', '%Y')))


class TZ(tzinfo):

    def utcoffset(self, dt):
        return timedelta(hours=3)

    def tzname(self, dt):
        return 'XYZ'

    def dst(self, dt):
        return timedelta(0)

    def __repr__(self):
        return 'TZ()'


d = datetime(2024, 1, 2, 3, 4, tzinfo=TZ())
print(d, repr(d), d.astimezone(timezone.utc), datetime(2024, 1, 2, tzinfo=timezone.utc).astimezone(TZ()), d.strftime('%Z %z'), d.utctimetuple())
print(copy.copy(d) == d, copy.deepcopy(timedelta(1)), copy.copy(datetime(2024, 1, 2)))
try:
    datetime(2024, 1, 2).year = 3
except AttributeError as e:
    print(e)
try:
    timedelta(1).days = 3
except AttributeError as e:
    print(e)
match datetime(2024, 1, 2):
    case datetime(year=2024, month=m):
        print(m)
