# The clock itself is C: sim/stdlib/time.c. Here: struct_time and the formats.
from _aioscope import set_full_name as _set_full_name
from _time import *
from _time import _calendar, time as _now
from operator import index as _index

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
_NOW = object()  # a time that is not given


class struct_time(tuple):
    __match_args__ = _FIELDS
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0

    def __new__(cls, *args, **kwargs):
        sequence, more = _sequence_and_dict(*args, **kwargs)
        if len(sequence) < 9:
            raise TypeError('time.struct_time() takes an at least 9-sequence '
                            f'({len(sequence)}-sequence given)')
        if len(sequence) > 11:
            raise TypeError('time.struct_time() takes an at most 11-sequence '
                            f'({len(sequence)}-sequence given)')
        return _make_time(cls, sequence[:9], *(
            more.get(name) if i >= len(sequence) else sequence[i]
            for i, name in ((9, 'tm_zone'), (10, 'tm_gmtoff'))))

    def __repr__(self):
        inner = ', '.join(f'{name}={value!r}' for name, value in zip(_FIELDS, self))
        return f'time.struct_time({inner})'

    def __reduce__(self):
        zone, offset = self.__dict__['_more']
        return struct_time, (tuple(self), {'tm_zone': zone, 'tm_gmtoff': offset})


def _sequence_and_dict(*args, **kwargs):
    # the arguments of struct_time, with the texts of functions written in C
    if len(args) + len(kwargs) > 2:
        raise TypeError(f'structseq() takes at most 2 arguments ({len(args) + len(kwargs)} given)')
    if not args and 'sequence' not in kwargs:
        raise TypeError("structseq() missing required argument 'sequence' (pos 1)")
    for name in kwargs:
        if name not in ('sequence', 'dict'):
            raise TypeError(f"'{name}' is an invalid keyword argument for structseq()")
    if args and 'sequence' in kwargs:
        raise TypeError("argument for structseq() given by name ('sequence') and position (1)")
    sequence = args[0] if args else kwargs['sequence']
    more = args[1] if len(args) > 1 else kwargs.get('dict', {})
    try:
        sequence = tuple(sequence)
    except TypeError:
        raise TypeError('constructor requires a sequence') from None
    if not isinstance(more, dict):
        raise TypeError('time.struct_time() takes a dict as second arg, if any')
    return sequence, more


def _make_time(cls, values, zone, offset):
    made = tuple.__new__(cls, values)
    made.__dict__['_more'] = zone, offset
    return made


def _read_only(get):
    def refuse(self, value=None):
        raise AttributeError('readonly attribute')
    return property(get, refuse, refuse)


def _field(index):
    return _read_only(lambda self: self[index])


for _i, _name in enumerate(_FIELDS):
    setattr(struct_time, _name, _field(_i))
struct_time.tm_zone = _read_only(lambda self: self.__dict__['_more'][0])
struct_time.tm_gmtoff = _read_only(lambda self: self.__dict__['_more'][1])
del _i, _name
struct_time.__module__ = 'time'
_set_full_name(struct_time, 'time.struct_time')


def gmtime(seconds=None, /):
    return _make_time(struct_time, _calendar(_now() if seconds is None else seconds) + (0,), 'GMT', 0)


def localtime(seconds=None, /):
    return _make_time(struct_time, _calendar(_now() if seconds is None else seconds) + (0,), 'UTC', 0)


def _nine(t, name):
    # the nine numbers of a time that somebody made by hand
    if not isinstance(t, tuple):
        raise TypeError('Tuple or struct_time argument required')
    if len(t) != 9:
        raise TypeError(f'{name}(): illegal time tuple argument')
    return tuple(map(_index, t))


def mktime(t, /):
    import _strftime
    return float(_strftime.seconds(_nine(t, 'mktime')))


def asctime(t=_NOW, /):
    import _strftime
    t = _strftime.checked(_nine(localtime() if t is _NOW else t, 'asctime'))
    return '%s %s %2d %02d:%02d:%02d %d' % (_DAYS[t[6]][:3], _MONTHS[t[1] - 1][:3], t[2], t[3], t[4],
                                            t[5], t[0])


def strftime(format, t=_NOW, /):
    import _strftime
    if not isinstance(format, str):
        name = 'None' if format is None else type(format).__name__
        raise TypeError(f'strftime() argument 1 must be str, not {name}')
    t = localtime() if t is _NOW else t
    t = _strftime.checked(_nine(t, 'strftime'))
    if '\0' in format:
        raise ValueError('embedded null character')
    return _strftime.strftime(format, t)


def _strptime_time(data_string, format='%a %b %d %H:%M:%S %Y'):
    import _strptime
    return struct_time(_strptime.parse(data_string, format))


def strptime(*args):
    return _strptime_time(*args)


def _int_of_c(value):
    value = _index(value)
    if not -2 ** 63 <= value < 2 ** 63:
        raise OverflowError('Python int too large to convert to C long')
    if not -2 ** 31 <= value < 2 ** 31:
        raise OverflowError('signed integer is less than minimum' if value < 0
                            else 'signed integer is greater than maximum')
    return value


def clock_gettime(clk_id, /):
    clk_id = _int_of_c(clk_id)
    return clock_gettime_ns(clk_id) / 1e9 if clk_id not in (0, 1) else time() if clk_id == 0 else monotonic()


def clock_gettime_ns(*args):
    if len(args) != 1:  # it calls itself by its sister's name
        raise TypeError(f'clock_gettime() takes exactly 1 argument ({len(args)} given)')
    clk_id = _int_of_c(args[0])
    if clk_id in (0, 11):
        return time_ns()
    if clk_id in (1, 4, 7):
        return monotonic_ns()
    if clk_id in (2, 3):
        return 0
    raise OSError(22, 'Invalid argument')


def clock_getres(clk_id, /):
    if _int_of_c(clk_id) not in (0, 1, 2, 3, 4, 7, 11):
        raise OSError(22, 'Invalid argument')
    return 1e-09


def tzset():
    pass


def __getattr__(name):
    if name in ('clock_settime', 'clock_settime_ns', 'pthread_getcpuclockid'):
        raise AttributeError(f'time.{name} is not there in aioscope: the clock is virtual; sleeping '
                             'moves it')
    raise AttributeError(f"module 'time' has no attribute {name!r}")


def get_clock_info(name, /):
    if not isinstance(name, str):
        what = 'None' if name is None else type(name).__name__
        raise TypeError(f'get_clock_info() argument 1 must be str, not {what}')
    if name not in ('time', 'monotonic', 'perf_counter', 'process_time', 'thread_time'):
        raise ValueError('unknown clock')
    import types
    return types.SimpleNamespace(adjustable=name == 'time', implementation='virtual clock',
                                 monotonic=name != 'time', resolution=1e-09)

del globals()['__file__']  # CPython has this module built in
