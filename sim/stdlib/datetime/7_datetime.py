# Part of datetime. Date and time in one; then what the classes have of themselves: min, max, resolution.

_FIELDS = _DATE_FIELDS + _TIME_FIELDS


def _checked_part(name, value):
    # an argument of combine
    if name == 'date' and not isinstance(value, date):
        raise TypeError(f'combine() argument 1 must be datetime.date, not {_shown(value)}')
    if name == 'time' and not isinstance(value, time):
        raise TypeError(f'combine() argument 2 must be datetime.time, not {_shown(value)}')
    return value


class datetime(date):
    """datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])

The year, month and day arguments are required. tzinfo may be None, or an
instance of a tzinfo subclass. The remaining arguments may be ints."""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, *args, **kwargs):
        v = _given(_FIELDS, 3, 8, args, kwargs)
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
        seconds = _number(seconds + us // _US_PER_SECOND)
        us %= _US_PER_SECOND
        y, m, d, hh, mm, ss = _time.gmtime(seconds)[:6]
        result = cls(y, m, d, hh, mm, ss, us, tz)
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_tzinfo(tz)
        if tz is None:
            _number(_number(timestamp) - 86400)  # the day before has to be a local time as well
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
    def combine(cls, *args, **kwargs):
        v = _given(('date', 'time', 'tzinfo'), 2, 3, args, kwargs, 'combine()', _checked_part)
        date, time = v['date'], v['time']
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                   time.microsecond, v.get('tzinfo', time.tzinfo), fold=time.fold)

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
            raise TypeError(f'isoformat() argument 1 must be a unicode character, not {_shown(sep)}')
        _check_text('isoformat() argument 2', timespec)
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

    def replace(self, *args, **kwargs):
        v = _given(_FIELDS, 0, 8, args, kwargs, 'replace()')
        return type(self)(v.get('year', self._year), v.get('month', self._month), v.get('day', self._day),
                          v.get('hour', self._hour), v.get('minute', self._minute),
                          v.get('second', self._second), v.get('microsecond', self._microsecond),
                          v.get('tzinfo', self._tzinfo), fold=v.get('fold', self._fold))

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
        if self._tzinfo is other._tzinfo:
            return _make_delta(self._us() - other._us())
        mine, others = self.utcoffset(), other.utcoffset()
        us = self._us() - other._us()
        if mine == others:
            return _make_delta(us)
        if mine is None or others is None:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return _make_delta(us + others._us - mine._us)

    def __rsub__(self, other):
        return datetime.__sub__(other, self) if isinstance(other, datetime) else NotImplemented

    def _compared(self, other, ordering):
        # the two numbers to compare; within one zone the clocks are compared as they stand
        a, b = self._us(), other._us()
        if self._tzinfo is other._tzinfo:
            return a, b
        mine, others = self.utcoffset(), other.utcoffset()
        if mine != others:
            if mine is None or others is None:
                if ordering:
                    raise TypeError("can't compare offset-naive and offset-aware datetimes")
                return 0, 1
            a, b = a - mine._us, b - others._us
        if not ordering and a == b and (self._is_doubtful(mine) or other._is_doubtful(others)):
            return 0, 1
        return a, b

    def _is_doubtful(self, offset):
        # a clock that stands twice, or never: equal to nothing in another zone (PEP 495)
        if self._tzinfo is None or type(self._tzinfo) is timezone:
            return False
        return offset != self.replace(fold=not self._fold).utcoffset()

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
        offset = (self.replace(fold=0) if self._fold else self).utcoffset()
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
