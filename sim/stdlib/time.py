# The clock itself is C: sim/stdlib/time.c. Here: struct_time and the formats.
from _time import *
from _time import _calendar, time as _now

timezone = 0
altzone = 0
daylight = 0
tzname = ('UTC', 'UTC')
CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1
CLOCK_PROCESS_CPUTIME_ID = 2
CLOCK_THREAD_CPUTIME_ID = 3
CLOCK_MONOTONIC_RAW = 4
CLOCK_BOOTTIME = 7
CLOCK_TAI = 11

_DAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
_MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
           'October', 'November', 'December')
_FIELDS = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday',
           'tm_isdst')


class struct_time(tuple):
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0
    tm_zone = 'UTC'
    tm_gmtoff = 0

    def __new__(cls, sequence):
        values = tuple(sequence)
        if len(values) < 9:
            raise TypeError('time.struct_time() takes an at least 9-sequence '
                            f'({len(values)}-sequence given)')
        return tuple.__new__(cls, values[:9])

    def __repr__(self):
        inner = ', '.join(f'{name}={value!r}' for name, value in zip(_FIELDS, self))
        return f'time.struct_time({inner})'


def _field(index):
    return property(lambda self: self[index])


for _index, _name in enumerate(_FIELDS):
    setattr(struct_time, _name, _field(_index))
del _index, _name
struct_time.__module__ = 'time'


def gmtime(seconds=None):
    return struct_time(_calendar(_now() if seconds is None else seconds) + (0,))


def localtime(seconds=None):
    return gmtime(seconds)


def _days_from_civil(y, m, d):
    y -= m <= 2
    era = y // 400
    yoe = y - era * 400
    doy = (153 * (m + (-3 if m > 2 else 9)) + 2) // 5 + d - 1
    doe = yoe * 365 + yoe // 4 - yoe // 100 + doy
    return era * 146097 + doe - 719468


def mktime(t):
    return float(_days_from_civil(t[0], t[1], t[2]) * 86400 + t[3] * 3600 + t[4] * 60 + t[5])


def asctime(t=None):
    if t is None:
        t = localtime()
    return '%s %s %2d %02d:%02d:%02d %d' % (_DAYS[t[6]][:3], _MONTHS[t[1] - 1][:3], t[2], t[3], t[4],
                                            t[5], t[0])


def _week(t, first):
    # weeks that begin with day `first` (0 Monday, 6 Sunday); the days before the first are week 0
    return (t[7] + 6 - (t[6] - first) % 7) // 7


def _iso(t):
    year, day, weekday = t[0], t[7], t[6]
    week = (day - weekday + 9) // 7
    if week < 1:
        year -= 1
        last = 366 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 365
        week = (day + last - weekday + 9) // 7
    elif week == 53:
        last = 366 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 365
        if day - weekday + 3 > last:
            year, week = year + 1, 1
    return year, week


_FORMATS = {
    'a': lambda t: _DAYS[t[6]][:3],
    'A': lambda t: _DAYS[t[6]],
    'b': lambda t: _MONTHS[t[1] - 1][:3],
    'h': lambda t: _MONTHS[t[1] - 1][:3],
    'B': lambda t: _MONTHS[t[1] - 1],
    'c': lambda t: asctime(t),
    'C': lambda t: '%02d' % (t[0] // 100),
    'd': lambda t: '%02d' % t[2],
    'D': lambda t: '%02d/%02d/%02d' % (t[1], t[2], t[0] % 100),
    'e': lambda t: '%2d' % t[2],
    'F': lambda t: '%d-%02d-%02d' % (t[0], t[1], t[2]),
    'g': lambda t: '%02d' % (_iso(t)[0] % 100),
    'G': lambda t: str(_iso(t)[0]),
    'H': lambda t: '%02d' % t[3],
    'I': lambda t: '%02d' % ((t[3] + 11) % 12 + 1),
    'j': lambda t: '%03d' % t[7],
    'k': lambda t: '%2d' % t[3],
    'l': lambda t: '%2d' % ((t[3] + 11) % 12 + 1),
    'm': lambda t: '%02d' % t[1],
    'M': lambda t: '%02d' % t[4],
    'n': lambda t: '\n',
    'p': lambda t: 'AM' if t[3] < 12 else 'PM',
    'P': lambda t: 'am' if t[3] < 12 else 'pm',
    'r': lambda t: '%02d:%02d:%02d %s' % ((t[3] + 11) % 12 + 1, t[4], t[5], 'AM' if t[3] < 12 else 'PM'),
    'R': lambda t: '%02d:%02d' % (t[3], t[4]),
    's': lambda t: str(int(mktime(t))),
    'S': lambda t: '%02d' % t[5],
    't': lambda t: '\t',
    'T': lambda t: '%02d:%02d:%02d' % (t[3], t[4], t[5]),
    'u': lambda t: str(t[6] + 1),
    'U': lambda t: '%02d' % _week(t, 6),
    'V': lambda t: '%02d' % _iso(t)[1],
    'w': lambda t: str((t[6] + 1) % 7),
    'W': lambda t: '%02d' % _week(t, 0),
    'x': lambda t: '%02d/%02d/%02d' % (t[1], t[2], t[0] % 100),
    'X': lambda t: '%02d:%02d:%02d' % (t[3], t[4], t[5]),
    'y': lambda t: '%02d' % (t[0] % 100),
    'Y': lambda t: str(t[0]),
    'z': lambda t: '+0000',
    'Z': lambda t: 'UTC',
    '%': lambda t: '%',
}


def strftime(format, t=None):
    if t is None:
        t = localtime()
    pieces = []
    i = 0
    while i < len(format):
        c = format[i]
        if c != '%' or i + 1 == len(format):
            pieces.append(c)
            i += 1
            continue
        code = format[i + 1]
        strip = code == '-' and i + 2 < len(format)
        if strip:
            i += 1
            code = format[i + 1]
        make = _FORMATS.get(code)
        text = make(t) if make else '%' + code
        if strip:
            text = text.lstrip('0 ') or '0'
        pieces.append(text)
        i += 2
    return ''.join(pieces)


def strptime(string, format='%a %b %d %H:%M:%S %Y'):
    import _strptime
    return struct_time(_strptime.parse(string, format))


def clock_gettime(clk_id, /):
    return clock_gettime_ns(clk_id) / 1e9 if clk_id not in (0, 1) else time() if clk_id == 0 else monotonic()


def clock_gettime_ns(clk_id, /):
    if clk_id in (0, 11):
        return time_ns()
    if clk_id in (1, 4, 7):
        return monotonic_ns()
    if clk_id in (2, 3):
        return 0
    raise OSError(22, 'Invalid argument')


def clock_getres(clk_id, /):
    return 1e-09


def tzset():
    pass


def __getattr__(name):
    if name in ('clock_settime', 'clock_settime_ns', 'pthread_getcpuclockid'):
        raise AttributeError(f'time.{name} is not there in aioscope: the clock is virtual; sleeping '
                             'moves it')
    raise AttributeError(f"module 'time' has no attribute {name!r}")


def get_clock_info(name):
    if name not in ('time', 'monotonic', 'perf_counter', 'process_time', 'thread_time'):
        raise ValueError('unknown clock')
    import types
    return types.SimpleNamespace(adjustable=name == 'time', implementation='virtual clock',
                                 monotonic=name != 'time', resolution=1e-09)

del globals()['__file__']  # CPython has this module built in
