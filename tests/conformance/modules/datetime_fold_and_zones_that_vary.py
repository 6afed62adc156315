# A zone whose offset depends on the date and on fold (a rule for summer time of our own): how two
# times compare, subtract, hash and convert within it and across zones, and at the doubtful hours.
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

HOUR = timedelta(hours=1)


class Summer(tzinfo):
    """UTC+2; one hour more from the last Sunday of March, 3:00, to the last of October, 4:00."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def _borders(self, year):
        for month, hour in ((3, 3), (10, 4)):
            last = datetime(year, month, 31)
            yield last - timedelta(days=last.isoweekday() % 7) + hour * HOUR

    def dst(self, dt):
        if dt is None:
            return None
        begin, end = self._borders(dt.year)
        naive = dt.replace(tzinfo=None, fold=0)
        if begin + HOUR <= naive < end - HOUR:
            return HOUR
        if begin <= naive < begin + HOUR:
            return HOUR if dt.fold else timedelta(0)
        if end - HOUR <= naive < end:
            return timedelta(0) if dt.fold else HOUR
        return timedelta(0)

    def utcoffset(self, dt):
        return None if dt is None else 2 * HOUR + self.dst(dt)

    def tzname(self, dt):
        return 'summer' if self.dst(dt) else 'winter'

    def fromutc(self, dt):
        begin, end = self._borders(dt.year)
        standard = dt.replace(tzinfo=None) + 2 * HOUR
        summer = begin <= standard < end - HOUR
        local = standard + HOUR if summer else standard
        return local.replace(tzinfo=self, fold=end - HOUR <= standard < end)


class Rule(Summer):
    fromutc = tzinfo.fromutc


zone, same_rule, ours = Summer('here'), Summer('there'), Rule('ours')
first = datetime(2024, 10, 27, 3, 30, tzinfo=zone)
second = first.replace(fold=1)
gap = datetime(2024, 3, 31, 3, 30, tzinfo=zone)
plain = datetime(2024, 7, 1, 12, tzinfo=zone)
for moment in (first, second, gap, gap.replace(fold=1), plain):
    print(repr(moment), moment.isoformat(), moment.tzname(), moment.dst(), moment.timestamp(), moment.astimezone(UTC))
    utc = moment.astimezone(UTC)
    other = moment.replace(tzinfo=same_rule)
    print('  ', moment == utc, utc == moment, moment != utc, moment < utc, moment <= utc, moment - utc, moment == other, moment - other,
          hash(moment) == hash(moment.replace(fold=0)), hash(moment) == hash(utc), moment in {utc}, utc.astimezone(zone) == moment)
print(first == second, second - first, hash(first) == hash(second), second.astimezone(UTC) - first.astimezone(UTC), first < second)
print(datetime(2024, 10, 27, tzinfo=zone) + timedelta(hours=5), datetime(2024, 3, 31, tzinfo=zone) + timedelta(hours=5))
moment = datetime(2024, 10, 26, 23, 30, tzinfo=UTC)
for _ in range(5):
    print(moment, moment.astimezone(zone), moment.astimezone(zone).fold, moment.astimezone(ours))
    moment += HOUR
moment = datetime(2024, 3, 31, 0, 30, tzinfo=UTC)
for _ in range(3):
    print(moment.astimezone(zone), moment.astimezone(ours), moment.astimezone(zone) == moment.astimezone(ours))
    moment += HOUR


class Varies(tzinfo):
    """Another offset at each question."""
    minutes = 0

    def utcoffset(self, dt):
        self.minutes += 1
        return timedelta(minutes=self.minutes)

    def dst(self, dt):
        return timedelta(0)


varies = Varies()
a, b = datetime(2024, 1, 1, 5, tzinfo=varies), datetime(2024, 1, 1, 5, tzinfo=varies)
print(a == b, a < b, a - b, time(5, tzinfo=varies) == time(5, tzinfo=varies), varies.minutes)
print(time(5, 30, tzinfo=timezone(HOUR)) == time(4, 30, tzinfo=UTC), time(5, fold=1) == time(5), hash(time(5, fold=1)) == hash(time(5)))
print(repr(time(5, 30, tzinfo=zone)), repr(time(5, fold=1, tzinfo=UTC)), time(5, tzinfo=zone).utcoffset(), time(5, tzinfo=zone) == time(5))
print(date(2024, 1, 1).__eq__(datetime(2024, 1, 1, 5)), date(2024, 1, 1) == datetime(2024, 1, 1), date(2024, 1, 1).__lt__(datetime(2024, 1, 2)))
for attempt in ('first < datetime.min', 'date.min < datetime.max', 'first - datetime.min', 'datetime(2024, 1, 1, fold=2)', 'datetime(2024, 1, 1, fold=1.0)',
                'plain.replace(hour=None)', 'timezone(HOUR, None)', 'timezone.utc.fromutc(3)', 'time(5).__format__(3)', 'datetime.fromtimestamp(-62135596800)',
                'datetime.utcfromtimestamp(-62135596800)', 'datetime.fromtimestamp(253402300799.0)', 'datetime.fromtimestamp(253402300800)',
                'datetime.fromtimestamp(float("nan"))', 'datetime.fromtimestamp(1e20)', 'zone.fromutc(3)', 'tzinfo().utcoffset(None)'):
    try:
        print(attempt, repr(eval(attempt)))
    except Exception as error:
        print(attempt, type(error).__name__, error)
