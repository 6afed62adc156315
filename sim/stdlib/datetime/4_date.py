# Part of datetime. Dates.


class _IsoCalendarDate(tuple):
    __slots__ = ()
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'


_IsoCalendarDate.__name__ = _IsoCalendarDate.__qualname__ = 'IsoCalendarDate'


def _field(name, value):
    return value if name == 'tzinfo' else _int_of_c(value)


def _given(names, required, positional, args, kwargs, what='function', convert=_field):
    """The arguments of a constructor, or of another function in C, by their names. What is wrong is found
    in C's order: their number, each one from left to right, then the keywords."""
    count = len(args) + len(kwargs)
    if count > len(names):
        kind = '' if args else 'keyword '
        raise TypeError(f'{what} takes at most {len(names)} {kind}arguments ({count} given)')
    values = {}
    for i, name in enumerate(names):
        if i == positional < len(args):
            raise TypeError(f'{what} takes at most {positional} positional arguments ({len(args)} given)')
        if i < len(args):
            value = args[i]
        elif name in kwargs:
            value = kwargs[name]
        elif i < required:
            raise TypeError(f"{what} missing required argument '{name}' (pos {i + 1})")
        else:
            continue
        values[name] = convert(name, value)
    for i, name in enumerate(names[:len(args)]):
        if name in kwargs:
            raise TypeError(f"argument for {what} given by name ('{name}') and position ({i + 1})")
    for name in kwargs:
        if name not in names:
            which = 'this function' if what == 'function' else what
            raise TypeError(f"'{name}' is an invalid keyword argument for {which}")
    return values


def _check_text(what, value):
    if not isinstance(value, str):
        raise TypeError(f'{what} must be str, not {_shown(value)}')


def _shown(value):
    return 'None' if value is None else _full_name_of(value)


_DATE_FIELDS = 'year', 'month', 'day'


class date:
    """date(year, month, day) --> date object"""

    __slots__ = ('_year', '_month', '_day')

    def __new__(cls, *args, **kwargs):
        if len(args) != 3 or kwargs or not type(args[0]) is type(args[1]) is type(args[2]) is int:
            args = _given(_DATE_FIELDS, 3, 3, args, kwargs).values()
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
        ordinal = _int_of_c(ordinal)
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
    def fromisocalendar(cls, *args, **kwargs):
        try:
            given = _given(('year', 'week', 'day'), 3, 3, args, kwargs, 'fromisocalendar()')
        except OverflowError:
            raise ValueError('ISO calendar component out of range') from None
        return cls(*_from_iso_week(*given.values()))

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
        _check_text('__format__() argument 1', format_spec)
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

    def replace(self, *args, **kwargs):
        v = _given(_DATE_FIELDS, 0, 3, args, kwargs, 'replace()')
        return type(self)(v.get('year', self._year), v.get('month', self._month), v.get('day', self._day))

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

    def __rsub__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return date.__sub__(other, self)
        return NotImplemented

    def _key(self):
        return self._year, self._month, self._day

    def __eq__(self, other):
        if isinstance(other, date):
            return self._key() == other._key()
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, date):
            return self._key() < other._key()
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, date):
            return self._key() <= other._key()
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, date):
            return self._key() > other._key()
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, date):
            return self._key() >= other._key()
        return NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _number(value):
    # the seconds of fromtimestamp
    if not isinstance(value, (int, float)):
        value = _index(value)
    year = _time.gmtime(value)[0]
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    return value
