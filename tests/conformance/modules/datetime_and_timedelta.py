import datetime as dt
import time
from datetime import date, datetime, timedelta, timezone

start = datetime.now()
print(start, repr(start), start.isoformat(), start.strftime("%d.%m.%Y %H:%M:%S.%f"), start.timestamp(), datetime.today(), datetime.utcnow())
time.sleep(1.25)
end = datetime.now()
print(end - start, (end - start).total_seconds(), repr(end - start), end > start, end.time(), end.date(), end.second, end.microsecond)
print(start + timedelta(days=1, hours=2), start - timedelta(weeks=1), timedelta(minutes=90), timedelta(seconds=-1), timedelta(hours=25) / 2, timedelta(1) // timedelta(hours=5))
print(datetime(2024, 2, 29).replace(year=2023, day=1), date(2021, 1, 2).weekday(), date.today(), (date(2021, 3, 1) - date(2021, 2, 1)).days, dt.date.today().isoformat())
print(datetime.strptime("2021-01-02 17:30", "%Y-%m-%d %H:%M"), datetime.fromisoformat("2021-01-02T17:30:00"), datetime.fromtimestamp(0), dt.time(1, 2, 3))
print(datetime.now(timezone.utc), datetime(2021, 1, 2, tzinfo=timezone(timedelta(hours=3))), f"{start:%H:%M:%S} {start!s:.10}", start.strftime("%A %j %U %p %y %b"))
print(datetime.min, timedelta.max, start.isocalendar(), start.timetuple().tm_yday, timedelta(milliseconds=1500), abs(timedelta(-1)), str(timedelta(days=2, seconds=3)))
for action in (lambda: datetime(2021, 13, 1), lambda: datetime(2021, 2, 30), lambda: start - 5, lambda: datetime.strptime("x", "%Y"), lambda: start < date.today(), lambda: date(0, 1, 1)):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, str(e).replace("datetime.datetime", "datetime"))  # the clock of the oracle has its own class
