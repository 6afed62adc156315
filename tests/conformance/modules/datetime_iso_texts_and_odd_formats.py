# ISO texts in all their spellings, those that are none, and formats with flags, widths and
# directives that do not exist.
import time as clock
from datetime import date, datetime, time, timedelta, timezone

DATES = ('2024-01-01', '20240229', '2024-W01', '2024W01', '2024-W09-4', '2024W094', '2024-W094', '2024W09-4', '2020-W53-7', '2024-W53-1',
         '2024-W01-8', '2024-060', '2024-13-01', '2024-02-30', '0000-W01-1', '2024', '')
TIMES = ('', 'T', 'T10', 'T10:20', 'T1020', 'T10:20:30', 'T102030', 'T10:20:30.5', 'T10:20:30,123', 'T102030.1234567', 'T102030123', 'T10:20:30.',
         'T10.5', 'T10:20.5', 'T10:2030', 'T1020:30', 'T24:00', 'T1', 'T10203', 'T10Z', 'T10:20z', 'T10+01', 'T1020-0130', 'T10+00:00:00.000001',
         'T10-23:59:59.999999', 'T10+24:00', 'T10+', 'TZ', 'T10ZZ', ' 10:20', '1020', 'T10:20:30 +01:00', 'T10:20:30.+01:00', 'T10 ', 'T10::20')


def attempt(function, *args):
    try:
        return repr(function(*args))
    except Exception as error:
        return f'{type(error).__name__}: {error}'


for day in DATES:
    print(repr(day), attempt(date.fromisoformat, day))
    for moment in TIMES:
        print('  ', repr(day + moment), attempt(datetime.fromisoformat, day + moment))
for moment in TIMES:
    print(repr(moment), attempt(time.fromisoformat, moment), attempt(time.fromisoformat, moment[1:]))

moment = datetime(2024, 2, 9, 13, 5, 9, 45, timezone(-timedelta(hours=3, seconds=5), 'a%b'))
FORMATS = ('%4Y %10Y %-Y %_6Y', '%-d %_d %05d %-5d %_5d %e %-e %0e', '%^a %#a %^B %#p %^p %P %#P %#Z %Z %^Z', '%10a %-10a %010a %^10A %3a',
           '%12F %012F %_12F %+4Y', '%D %30c %^c %12T', '%-H %_H %k %-k %l %I %-I', '%E %Ey %EY %Od %OH %Ed %OY %Ec', '%Q %5Q %| %5| %- %', '%z %10z %:z %f %3f %%z',
           '%G %V %g %C %2C %3C %3y %U %u %w %W %j %-j %s', '%h %r %R %T %x %X %n %t %5n|', '%i %J %K %L %N %o %q %v')
for text in FORMATS:
    for value in (moment, moment.replace(tzinfo=None, year=5), moment.date(), moment.timetz(), date(9, 1, 1)):
        if '%s' not in text or type(value) is not time:
            print(text, repr(value.strftime(text)))
for args in (('%4Y|%-d|%^a|%z|%Z|%f|%:z', (2024, 2, 3, 4, 5, 6, 7, 8, 0)), ('%Y', (2024, 13, 1, 0, 0, 0, 0, 0, 0)), ('%Y', (2024, 1, 32, 0, 0, 0, 0, 1, 0)),
             ('%Y', (2024, 1, 1, 24, 0, 0, 0, 1, 0)), ('%Y', (2024, 1, 1, 1, 60, 0, 0, 1, 0)), ('%Y', (2024, 1, 1, 1, 1, 62, 0, 1, 0)),
             ('%a', (2024, 1, 1, 1, 1, 1, 9, 1, 0)), ('%a', (2024, 1, 1, 1, 1, 1, -2, 1, 0)), ('%a', (2024, 1, 1, 1, 1, 1, 0, 367, 0)),
             ('%a', (2024, 1, 1)), ('%a', 5), (5,), ('%m %d %j', (2024, 0, 0, 0, 0, 0, 0, 0, 0)), ('a\0b',), ('%Y %C', (-5, 1, 1, 0, 0, 0, 0, 1, 0))):
    print(args, attempt(clock.strftime, *args))
print(attempt(clock.asctime, (2024, 2, 3, 4, 5, 6, 7, 8, 0)), attempt(clock.asctime, (2024, 13, 3, 4, 5, 6, 7, 8, 0)))
