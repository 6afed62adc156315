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


def gmtime(seconds=None, /):
    return struct_time(_calendar(_now() if seconds is None else seconds) + (0,))


def localtime(seconds=None, /):
    return gmtime(seconds)


def mktime(t, /):
    import _strftime
    return float(_strftime.seconds(t))


def asctime(t=None, /):
    import _strftime
    t = _strftime.checked(localtime() if t is None else t)
    return '%s %s %2d %02d:%02d:%02d %d' % (_DAYS[t[6]][:3], _MONTHS[t[1] - 1][:3], t[2], t[3], t[4],
                                            t[5], t[0])


def strftime(format, t=None, /):
    import _strftime
    if not isinstance(format, str):
        name = 'None' if format is None else type(format).__name__
        raise TypeError(f'strftime() argument 1 must be str, not {name}')
    t = localtime() if t is None else t
    if isinstance(t, tuple) and len(t) != 9:
        raise TypeError('strftime(): illegal time tuple argument')
    t = _strftime.checked(t)
    if '\0' in format:
        raise ValueError('embedded null character')
    return _strftime.strftime(format, t)


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


def get_clock_info(name, /):
    if name not in ('time', 'monotonic', 'perf_counter', 'process_time', 'thread_time'):
        raise ValueError('unknown clock')
    import types
    return types.SimpleNamespace(adjustable=name == 'time', implementation='virtual clock',
                                 monotonic=name != 'time', resolution=1e-09)

del globals()['__file__']  # CPython has this module built in
