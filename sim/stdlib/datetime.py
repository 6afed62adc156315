# Dates and times (CPython: Modules/_datetimemodule.c). A timedelta is its number of microseconds; dates
# are year, month, day. The clock is the virtual one, the local time zone is UTC.
import time as _time
from math import modf as _modf
from operator import index as _index

from _aioscope import set_full_name as _set_full_name

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR',
           'UTC')

MINYEAR = 1
MAXYEAR = 9999
_US_PER_SECOND = 1000000
_US_PER_DAY = 86400 * _US_PER_SECOND
_DAYS = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_MONTHS = ('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')
_DAYS_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


# -- the calendar

def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    if month == 2:
        return 29 if _is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _days_before_month(year, month):
    return _DAYS_BEFORE[month] + (month > 2 and _is_leap(year))


def _to_ordinal(year, month, day):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400 + _days_before_month(year, month) + day


def _from_ordinal(n):
    n -= 1
    cycles, n = divmod(n, 146097)
    centuries, n = divmod(n, 36524)
    fours, n = divmod(n, 1461)
    ones, n = divmod(n, 365)
    year = cycles * 400 + centuries * 100 + fours * 4 + ones + 1
    if ones == 4 or centuries == 4:
        return year - 1, 12, 31
    month = (n + 50) >> 5
    before = _days_before_month(year, month)
    if before > n:
        month -= 1
        before = _days_before_month(year, month)
    return year, month, n - before + 1


def _first_iso_monday(year):
    first = _to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _from_iso_week(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'Year is out of range: {year}')
    if not 0 < week < 53:
        long = week == 53 and (_first_iso_monday(year + 1) - _first_iso_monday(year)) // 7 == 53
        if not long:
            raise ValueError(f'Invalid week: {week}')
    if not 0 < day < 8:
        raise ValueError(f'Invalid day: {day} (range is [1, 7])')
    return _from_ordinal(_first_iso_monday(year) + (week - 1) * 7 + day - 1)


def _checked_date(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError('day is out of range for month')
    return year, month, day


def _checked_time(hour, minute, second, microsecond, fold):
    hour, minute, second = _index(hour), _index(minute), _index(second)
    microsecond = _index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')
    return hour, minute, second, microsecond, fold


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError('tzinfo argument must be None or of a tzinfo subclass, '
                        f"not type '{type(tz).__name__}'")


def _divide_nearest(a, b):
    # a / b, the nearest integer, ties to even
    q, r = divmod(a, b)
    r *= 2
    greater = r > b if b > 0 else r < b
    if greater or r == b and q % 2 == 1:
        q += 1
    return q


def _read_only(name, slot, owner):
    def get(self):
        return getattr(self, slot)

    def put(self, value):
        raise AttributeError(f"attribute '{name}' of '{owner}' objects is not writable")
    return property(get, put, put)


# -- durations

_UNITS = (('microseconds', 1), ('milliseconds', 1000), ('seconds', _US_PER_SECOND),
          ('minutes', 60 * _US_PER_SECOND), ('hours', 3600 * _US_PER_SECOND),
          ('days', _US_PER_DAY), ('weeks', 7 * _US_PER_DAY))
_UNIT_NAMES = ('days', 'seconds', 'microseconds', 'milliseconds', 'minutes', 'hours', 'weeks')


def _total_of(units):
    # microseconds of {unit: number}; the fractions are summed apart and rounded once, half to even
    total = 0
    rest = 0.0
    for name, factor in _UNITS:
        if name not in units:
            continue
        n = units[name]
        if isinstance(n, int):
            total += n * factor
        elif isinstance(n, float):
            fraction, whole = _modf(n)
            total += int(n - fraction) * factor
            if fraction:
                fraction, whole = _modf(factor * fraction)
                rest += fraction
                total += int(whole)
        else:
            raise TypeError(f'unsupported type for timedelta {name} component: '
                            f'{type(n).__name__}')
    if rest:
        whole = round(rest)
        if abs(whole - rest) == 0.5:
            odd = total & 1
            whole = int(2.0 * round((rest + odd) * 0.5) - odd)
        total += whole
    return total


class timedelta:
    """Difference between two datetime values.

timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)

All arguments are optional and default to 0.
Arguments may be integers or floats, and may be positive or negative."""

    __slots__ = ('_us',)

    def __new__(cls, *args, **kwargs):
        if len(args) > 7:
            raise TypeError(f'__new__() takes at most 7 arguments ({len(args)} given)')
        units = dict(zip(_UNIT_NAMES, args))
        for name, value in kwargs.items():
            if name not in _UNIT_NAMES:
                raise TypeError(f"'{name}' is an invalid keyword argument for __new__()")
            if name in units:
                raise TypeError(f"argument for __new__() given by name ('{name}') and position "
                                f'({_UNIT_NAMES.index(name) + 1})')
            units[name] = value
        return _make_delta(_total_of(units), cls)

    def _refuse(self, value=None):
        raise AttributeError('readonly attribute')

    days = property(lambda self: self._us // _US_PER_DAY, _refuse, _refuse)
    seconds = property(lambda self: self._us % _US_PER_DAY // _US_PER_SECOND, _refuse, _refuse)
    microseconds = property(lambda self: self._us % _US_PER_SECOND, _refuse, _refuse)

    def total_seconds(self):
        return self._us / _US_PER_SECOND

    def __repr__(self):
        parts = [f'{name}={getattr(self, name)}' for name in ('days', 'seconds', 'microseconds')
                 if getattr(self, name)]
        return f"{_repr_name(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        days, us = divmod(self._us, _US_PER_DAY)
        seconds, us = divmod(us, _US_PER_SECOND)
        text = '%d:%02d:%02d' % (seconds // 3600, seconds // 60 % 60, seconds % 60)
        if us:
            text += '.%06d' % us
        if days:
            text = f"{days} day{'' if abs(days) == 1 else 's'}, {text}"
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return _make_delta(self._us + other._us)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _make_delta(self._us - other._us)
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return _make_delta(other._us - self._us)
        return NotImplemented

    def __neg__(self):
        return _make_delta(-self._us)

    def __pos__(self):
        return _make_delta(self._us)

    def __abs__(self):
        return _make_delta(abs(self._us))

    def __mul__(self, other):
        if isinstance(other, int):
            return _make_delta(self._us * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _make_delta(_divide_nearest(self._us * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            return _make_delta(_divide_nearest(self._us, other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _make_delta(_divide_nearest(b * self._us, a))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // other._us
        if isinstance(other, int):
            return _make_delta(self._us // other)
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return _make_delta(self._us % other._us)
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            q, r = divmod(self._us, other._us)
            return q, _make_delta(r)
        return NotImplemented

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us > other._us if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us >= other._us if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __bool__(self):
        return self._us != 0

    def __reduce__(self):
        return type(self), (self.days, self.seconds, self.microseconds)


def _make_delta(us, cls=timedelta):
    days = us // _US_PER_DAY
    if not -999999999 <= days <= 999999999:
        raise OverflowError(f'days={days}; must have magnitude <= 999999999')
    self = object.__new__(cls)
    self._us = us
    return self


def _repr_name(self):
    # subclasses are shown without their module, as in CPython
    cls = type(self)
    return f'datetime.{cls.__name__}' if cls.__module__ == 'datetime' else cls.__qualname__


# -- texts of offsets and formats

def _offset_text(offset, colon=True):
    # '+05:30' of a timedelta
    if offset is None:
        return ''
    sign, us = ('-', -offset._us) if offset._us < 0 else ('+', offset._us)
    seconds, us = divmod(us, _US_PER_SECOND)
    mark = ':' if colon else ''
    text = f'{sign}{seconds // 3600:02d}{mark}{seconds // 60 % 60:02d}'
    if seconds % 60 or us:
        text += f'{mark}{seconds % 60:02d}'
        if us:
            text += f'.{us:06d}'
    return text


def _time_text(hour, minute, second, us, timespec):
    if timespec == 'auto':
        timespec = 'microseconds' if us else 'seconds'
    if timespec == 'hours':
        return f'{hour:02d}'
    if timespec == 'minutes':
        return f'{hour:02d}:{minute:02d}'
    text = f'{hour:02d}:{minute:02d}:{second:02d}'
    if timespec == 'seconds':
        return text
    if timespec == 'milliseconds':
        return f'{text}.{us // 1000:03d}'
    if timespec == 'microseconds':
        return f'{text}.{us:06d}'
    raise ValueError('Unknown timespec value')


def _strftime(obj, format, timetuple):
    # %f, %z and %Z are of this module, the rest is C's
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
    pieces = []
    i = 0
    while i < len(format):
        c = format[i]
        code = format[i + 1:i + 2]
        if c != '%' or not code:
            pieces.append(c)
            i += 1
            continue
        i += 2
        if code == 'f':
            pieces.append(f"{getattr(obj, 'microsecond', 0):06d}")
        elif code == 'z':
            offset = obj.utcoffset() if hasattr(obj, 'utcoffset') else None
            pieces.append(_offset_text(offset, colon=False))
        elif code == 'Z':
            name = obj.tzname() if hasattr(obj, 'tzname') else None
            pieces.append((name or '').replace('%', '%%'))
        else:
            pieces.append('%' + code)
    return _time.strftime(''.join(pieces), timetuple)


# -- reading ISO texts

def _digits(text, start, count):
    piece = text[start:start + count]
    if len(piece) != count or not (piece.isascii() and piece.isdigit()):
        raise ValueError
    return int(piece)


def _parse_iso_date(text):
    year = _digits(text, 0, 4)
    dash = text[4:5] == '-'
    i = 5 if dash else 4
    if text[i:i + 1] == 'W':
        week = _digits(text, i + 1, 2)
        i += 3
        day = 1
        if i < len(text):
            if (text[i] == '-') != dash:
                raise ValueError
            i += dash
            day = _digits(text, i, 1)
            i += 1
        if i != len(text):
            raise ValueError
        return _from_iso_week(year, week, day)
    month = _digits(text, i, 2)
    i += 2
    if (text[i:i + 1] == '-') != dash:
        raise ValueError
    i += dash
    day = _digits(text, i, 2)
    if i + 2 != len(text):
        raise ValueError
    return year, month, day


def _parse_clock(text):
    # hh[:mm[:ss[.f...]]], with or without colons
    numbers = [0, 0, 0, 0]
    colon = text[2:3] == ':'
    i = 0
    for k in range(3):
        numbers[k] = _digits(text, i, 2)
        i += 2
        if i == len(text):
            return numbers
        mark = text[i]
        if k == 2 or mark in '.,':
            if mark not in '.,' or k < 2:
                raise ValueError
            break
        if (mark == ':') != colon:
            raise ValueError
        i += colon
    fraction = text[i + 1:]
    if not fraction or not (fraction.isascii() and fraction.isdigit()):
        raise ValueError
    numbers[3] = int(fraction[:6].ljust(6, '0'))
    return numbers


def _parse_iso_time(text):
    # hour, minute, second, microsecond, tzinfo
    at = next((i for i, c in enumerate(text) if c in '+-Z'), len(text))
    clock, zone = text[:at], text[at:]
    numbers = _parse_clock(clock)
    if not zone:
        return (*numbers, None)
    if zone == 'Z':
        return (*numbers, timezone.utc)
    hour, minute, second, us = _parse_clock(zone[1:])
    total = ((hour * 60 + minute) * 60 + second) * _US_PER_SECOND + us
    if not total:
        return (*numbers, timezone.utc)
    return (*numbers, timezone(_make_delta(-total if zone[0] == '-' else total)))


def _date_length(text):
    # how many characters of an ISO text of date and time are the date
    if text[4:5] == '-':
        if text[5:6] == 'W':
            return 10 if text[8:9] == '-' else 8
        return 10
    if text[4:5] == 'W':
        return 8 if text[7:8].isdigit() and not text[8:9].isdigit() else 7
    return 8


# -- dates

class _IsoCalendarDate(tuple):
    __slots__ = ()
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'


_IsoCalendarDate.__name__ = _IsoCalendarDate.__qualname__ = 'IsoCalendarDate'


def _required(names, args, kwargs, optional=()):
    # the arguments of date() and datetime(), with the texts of functions written in C
    values = dict(zip((*names, *optional), args))
    for name, value in kwargs.items():
        if name not in names and name not in optional:
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        if name in values:
            raise TypeError(f"argument for function given by name ('{name}') and position "
                            f'({(*names, *optional).index(name) + 1})')
        values[name] = value
    for i, name in enumerate(names):
        if name not in values:
            raise TypeError(f"function missing required argument '{name}' (pos {i + 1})")
    return values


class date:
    """date(year, month, day) --> date object"""

    __slots__ = ('_year', '_month', '_day')

    def __new__(cls, *args, **kwargs):
        if len(args) != 3 or kwargs:
            if len(args) > 3:
                raise TypeError(f'function takes at most 3 arguments ({len(args)} given)')
            args = _required(('year', 'month', 'day'), args, kwargs)
            args = args['year'], args['month'], args['day']
        self = object.__new__(cls)
        self._year, self._month, self._day = _checked_date(*args)
        return self

    year = _read_only('year', '_year', 'datetime.date')
    month = _read_only('month', '_month', 'datetime.date')
    day = _read_only('day', '_day', 'datetime.date')

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        t = _time.localtime(_number(timestamp))
        return cls(t[0], t[1], t[2])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        ordinal = _index(ordinal)
        if ordinal < 1:
            raise ValueError('ordinal must be >= 1')
        if ordinal > 3652059:
            raise ValueError(f'year is out of range')
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            parts = _parse_iso_date(date_string)
        except ValueError as error:
            if error.args:
                raise
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_from_iso_week(_index(year), _index(week), _index(day)))

    def __repr__(self):
        return f'{_repr_name(self)}({self._year}, {self._month}, {self._day})'

    def __str__(self):
        return self.isoformat()

    def isoformat(self):
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}'

    def ctime(self):
        return (f'{_DAYS[self.weekday()]} {_MONTHS[self._month - 1]} {self._day:2d} '
                f'00:00:00 {self._year:04d}')

    def strftime(self, format):
        return _strftime(self, format, self.timetuple())

    def __format__(self, format_spec):
        if not isinstance(format_spec, str):
            raise TypeError(f'__format__() argument 1 must be str, not '
                            f'{type(format_spec).__name__}')
        return self.strftime(format_spec) if format_spec else str(self)

    def timetuple(self):
        return self._timetuple(0, 0, 0, -1)

    def _timetuple(self, hour, minute, second, dst):
        yearday = _days_before_month(self._year, self._month) + self._day
        return _time.struct_time((self._year, self._month, self._day, hour, minute, second,
                                  self.weekday(), yearday, dst))

    def toordinal(self):
        return _to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year = self._year
        today = self.toordinal()
        if today < _first_iso_monday(year):
            year -= 1
        elif today >= _first_iso_monday(year + 1):
            year += 1
        week = (today - _first_iso_monday(year)) // 7 + 1
        return _IsoCalendarDate((year, week, self.isoweekday()))

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        ordinal = self.toordinal() + other.days
        if not 0 < ordinal <= 3652059:
            raise OverflowError('date value out of range')
        return type(self)(*_from_ordinal(ordinal))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _key(self):
        return self._year, self._month, self._day

    def __eq__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() == other._key()
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() < other._key()
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() <= other._key()
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() > other._key()
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() >= other._key()
        return NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _number(value):
    if not isinstance(value, (int, float)):
        value = _index(value)
    if not -67768100567755200 <= value <= 67768036191676799:
        if value != value:
            raise ValueError('Invalid value NaN (not a number)')
        raise OverflowError('timestamp out of range for platform time_t')
    if not -62135596800 <= value < 253402300800:
        raise ValueError(f'year {1970 + int(value // 31556952)} is out of range')
    return value


# -- time zones

class tzinfo:
    """Abstract base class for time zone info objects."""

    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        dst = dt.dst()
        if dst is None:
            raise ValueError('fromutc: non-None dst() result required')
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
            if dst is None:
                raise ValueError('fromutc(): dt.dst gave inconsistent results; cannot convert')
        return dt + dst


_DAY = _make_delta(_US_PER_DAY)


class timezone(tzinfo):
    """Fixed offset from UTC implementation of tzinfo."""

    __slots__ = ('_offset', '_name')

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError('timezone() argument 1 must be datetime.timedelta, '
                            f'not {type(offset).__name__}')
        if name is not None and not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not {type(name).__name__}')
        if name is None and not offset and hasattr(cls, 'utc'):
            return cls.utc
        if not -_DAY < offset < _DAY:
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                             f'timedelta(hours=24), not {offset!r}.')
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        name = '' if self._name is None else f', {self._name!r}'
        return f'{_repr_name(self)}({self._offset!r}{name})'

    def __str__(self):
        return self.tzname(None)

    def _check(self, dt, name):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f'{name}(dt) argument must be a datetime instance or None, '
                            f'not {type(dt).__name__}')

    def utcoffset(self, dt):
        self._check(dt, 'utcoffset')
        return self._offset

    def tzname(self, dt):
        self._check(dt, 'tzname')
        if self._name is not None:
            return self._name
        return 'UTC' + (_offset_text(self._offset) if self._offset else '')

    def dst(self, dt):
        self._check(dt, 'dst')
        return None

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime instance')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _checked_offset(offset, name):
    if offset is not None and not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, "
                        f"not '{type(offset).__name__}'")
    if offset is not None and not -_DAY < offset < _DAY:
        raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                         f'timedelta(hours=24).')
    return offset


def _checked_name(name):
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type(name).__name__}'")
    return name


# -- times of day

_KEEP = object()


class time:
    """time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object"""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        parts = _checked_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond, self._fold = parts
        self._tzinfo = tzinfo
        return self

    hour = _read_only('hour', '_hour', 'datetime.time')
    minute = _read_only('minute', '_minute', 'datetime.time')
    second = _read_only('second', '_second', 'datetime.time')
    microsecond = _read_only('microsecond', '_microsecond', 'datetime.time')
    tzinfo = _read_only('tzinfo', '_tzinfo', 'datetime.time')
    fold = _read_only('fold', '_fold', 'datetime.time')

    @classmethod
    def fromisoformat(cls, time_string, /):
        if not isinstance(time_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            parts = _parse_iso_time(time_string.removeprefix('T'))
        except ValueError as error:
            if error.args:
                raise
            raise ValueError(f'Invalid isoformat string: {time_string!r}') from None
        return cls(*parts)

    def __repr__(self):
        parts = [self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        return f"{_repr_name(self)}({', '.join(map(str, parts))}{_repr_tail(self)})"

    def isoformat(self, timespec='auto'):
        return _time_text(self._hour, self._minute, self._second, self._microsecond,
                          timespec) + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        return _strftime(self, format, _time.struct_time(
            (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)))

    def __format__(self, format_spec):
        return self.strftime(format_spec) if format_spec else str(self)

    def utcoffset(self):
        if self._tzinfo is None:
            return None
        return _checked_offset(self._tzinfo.utcoffset(None), 'utcoffset')

    def tzname(self):
        return None if self._tzinfo is None else _checked_name(self._tzinfo.tzname(None))

    def dst(self):
        if self._tzinfo is None:
            return None
        return _checked_offset(self._tzinfo.dst(None), 'dst')

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=_KEEP, *,
                fold=None):
        return type(self)(self._hour if hour is None else hour,
                          self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is _KEEP else tzinfo,
                          fold=self._fold if fold is None else fold)

    def _us(self):
        return (((self._hour * 60 + self._minute) * 60 + self._second) * _US_PER_SECOND
                + self._microsecond)

    def _compared(self, other, ordering):
        # the two numbers to compare; None: one is naive, the other is not
        mine, others = self.utcoffset(), other.utcoffset()
        if mine == others:
            return self._us(), other._us()
        if mine is None or others is None:
            if ordering:
                raise TypeError("can't compare offset-naive and offset-aware times")
            return 0, 1
        return self._us() - mine._us, other._us() - others._us

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compared(other, False)
        return a == b

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compared(other, True)
        return a < b

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compared(other, True)
        return a <= b

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compared(other, True)
        return a > b

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compared(other, True)
        return a >= b

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._us() - (offset._us if offset else 0))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _repr_tail(self):
    tail = '' if self._tzinfo is None else f', tzinfo={self._tzinfo!r}'
    return tail + (', fold=1' if self._fold else '')


# -- date and time

_FIELDS = ('hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold')


class datetime(date):
    """datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])

The year, month and day arguments are required. tzinfo may be None, or an
instance of a tzinfo subclass. The remaining arguments may be ints."""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, *args, **kwargs):
        if len(args) > 8:
            raise TypeError(f'function takes at most 8 positional arguments ({len(args)} given)')
        v = _required(('year', 'month', 'day'), args, kwargs, _FIELDS)
        parts = _checked_date(v['year'], v['month'], v['day'])
        clock = _checked_time(v.get('hour', 0), v.get('minute', 0), v.get('second', 0),
                              v.get('microsecond', 0), v.get('fold', 0))
        tz = v.get('tzinfo')
        _check_tzinfo(tz)
        return _make_datetime(cls, parts, clock, tz)

    hour = _read_only('hour', '_hour', 'datetime.datetime')
    minute = _read_only('minute', '_minute', 'datetime.datetime')
    second = _read_only('second', '_second', 'datetime.datetime')
    microsecond = _read_only('microsecond', '_microsecond', 'datetime.datetime')
    tzinfo = _read_only('tzinfo', '_tzinfo', 'datetime.datetime')
    fold = _read_only('fold', '_fold', 'datetime.datetime')

    @classmethod
    def _from_number(cls, t, tz):
        t = _number(t)
        fraction, _ = _modf(t) if isinstance(t, float) else (0.0, t)
        seconds = int(t - fraction)
        us = round(fraction * 1e6)
        seconds += us // _US_PER_SECOND
        us %= _US_PER_SECOND
        y, m, d, hh, mm, ss = _time.gmtime(seconds)[:6]
        result = cls(y, m, d, hh, mm, ss, us, tz)
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_tzinfo(tz)
        return cls._from_number(timestamp, tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        return cls._from_number(timestamp, None)

    @classmethod
    def now(cls, tz=None):
        _check_tzinfo(tz)
        return cls._from_number(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls._from_number(_time.time(), None)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        return cls(*_from_ordinal(date.fromordinal(ordinal).toordinal()))

    @classmethod
    def combine(cls, date, time, tzinfo=_KEEP):
        if not isinstance(date, _date):
            raise TypeError(f'combine() argument 1 must be datetime.date, not {type(date).__name__}')
        if not isinstance(time, _time_of_day):
            raise TypeError(f'combine() argument 2 must be datetime.time, not {type(time).__name__}')
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                   time.microsecond, time.tzinfo if tzinfo is _KEEP else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            if len(date_string) < 7:
                raise ValueError
            length = _date_length(date_string)
            parts = _parse_iso_date(date_string[:length])
            clock = (0, 0, 0, 0, None)
            if len(date_string) > length:
                clock = _parse_iso_time(date_string[length + 1:])
        except ValueError as error:
            if error.args:
                raise
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return cls(*parts, *clock)

    @classmethod
    def strptime(cls, date_string, format, /):
        import _strptime
        return _strptime.make_datetime(cls, date_string, format)

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        return f"{_repr_name(self)}({', '.join(map(str, parts))}{_repr_tail(self)})"

    def isoformat(self, sep='T', timespec='auto'):
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError('isoformat() argument 1 must be a unicode character, '
                            f'not {type(sep).__name__}')
        clock = _time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return (f'{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}{clock}'
                f'{_offset_text(self.utcoffset())}')

    def __str__(self):
        return self.isoformat(' ')

    def ctime(self):
        return (f'{_DAYS[self.weekday()]} {_MONTHS[self._month - 1]} {self._day:2d} '
                f'{self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}')

    def date(self):
        return _date(self._year, self._month, self._day)

    def time(self):
        return _time_of_day(self._hour, self._minute, self._second, self._microsecond,
                            fold=self._fold)

    def timetz(self):
        return _time_of_day(self._hour, self._minute, self._second, self._microsecond,
                            self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                microsecond=None, tzinfo=_KEEP, *, fold=None):
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day,
                          self._hour if hour is None else hour,
                          self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is _KEEP else tzinfo,
                          fold=self._fold if fold is None else fold)

    def utcoffset(self):
        if self._tzinfo is None:
            return None
        return _checked_offset(self._tzinfo.utcoffset(self), 'utcoffset')

    def tzname(self):
        return None if self._tzinfo is None else _checked_name(self._tzinfo.tzname(self))

    def dst(self):
        if self._tzinfo is None:
            return None
        return _checked_offset(self._tzinfo.dst(self), 'dst')

    def timetuple(self):
        dst = self.dst()
        flag = -1 if dst is None else 1 if dst else 0
        return self._timetuple(self._hour, self._minute, self._second, flag)

    def utctimetuple(self):
        offset = self.utcoffset()
        moved = self - offset if offset else self
        return moved._timetuple(moved._hour, moved._minute, moved._second, 0)

    def timestamp(self):
        offset = self.utcoffset()
        us = self._us() - _EPOCH_US
        if offset is None:
            return us // _US_PER_SECOND + self._microsecond / 1e6
        return (us - offset._us) / _US_PER_SECOND

    def astimezone(self, tz=None):
        _check_tzinfo(tz)
        if tz is None:
            tz = _LOCAL
        offset = self.utcoffset()
        if tz is self._tzinfo and offset is not None:
            return self
        utc = (self - (offset or timedelta())).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def _us(self):
        return (self.toordinal() * 86400 + self._hour * 3600 + self._minute * 60
                + self._second) * _US_PER_SECOND + self._microsecond

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        days, us = divmod(self._us() + other._us, _US_PER_DAY)
        if not 0 < days <= 3652059:
            raise OverflowError('date value out of range')
        seconds, us = divmod(us, _US_PER_SECOND)
        parts = _from_ordinal(days)
        if type(self) is datetime:
            clock = (seconds // 3600, seconds // 60 % 60, seconds % 60, us, 0)
            return _make_datetime(datetime, parts, clock, self._tzinfo)
        return type(self)(*parts, seconds // 3600, seconds // 60 % 60, seconds % 60, us,
                          tzinfo=self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        mine, others = self.utcoffset(), other.utcoffset()
        us = self._us() - other._us()
        if mine == others:
            return _make_delta(us)
        if mine is None or others is None:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return _make_delta(us + others._us - mine._us)

    def _compared(self, other, ordering):
        mine, others = self.utcoffset(), other.utcoffset()
        if mine == others:
            return self._us(), other._us()
        if mine is None or others is None:
            if ordering:
                raise TypeError("can't compare offset-naive and offset-aware datetimes")
            return 0, 1
        return self._us() - mine._us, other._us() - others._us

    def _refuse(self, other):
        # of an ordering between a datetime and something else
        if isinstance(other, date_type):
            raise TypeError("can't compare datetime.datetime to datetime.date")
        return NotImplemented

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return False if isinstance(other, date_type) else NotImplemented
        a, b = self._compared(other, False)
        return a == b

    def __lt__(self, other):
        if not isinstance(other, datetime):
            return self._refuse(other)
        a, b = self._compared(other, True)
        return a < b

    def __le__(self, other):
        if not isinstance(other, datetime):
            return self._refuse(other)
        a, b = self._compared(other, True)
        return a <= b

    def __gt__(self, other):
        if not isinstance(other, datetime):
            return self._refuse(other)
        a, b = self._compared(other, True)
        return a > b

    def __ge__(self, other):
        if not isinstance(other, datetime):
            return self._refuse(other)
        a, b = self._compared(other, True)
        return a >= b

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._us() - (offset._us if offset else 0))


def _make_datetime(cls, parts, clock, tz):
    self = object.__new__(cls)
    self._year, self._month, self._day = parts
    self._hour, self._minute, self._second, self._microsecond, self._fold = clock
    self._tzinfo = tz
    return self


_date = date_type = date
_time_of_day = time
_EPOCH_US = _to_ordinal(1970, 1, 1) * _US_PER_DAY

timezone.utc = UTC = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
_LOCAL = timezone(timedelta(0), 'UTC')
timedelta.min = _make_delta(-999999999 * _US_PER_DAY)
timedelta.max = _make_delta(1000000000 * _US_PER_DAY - 1)
timedelta.resolution = _make_delta(1)
date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = _DAY
time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = _make_delta(1)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = _make_delta(1)
for _class in (date, datetime, time, timedelta, timezone, tzinfo):
    _set_full_name(_class, f'datetime.{_class.__name__}')
