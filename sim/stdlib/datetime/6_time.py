# Part of datetime. Times of day.


_TIME_FIELDS = 'hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold'


class time:
    """time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object"""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, *args, **kwargs):
        v = _given(_TIME_FIELDS, 0, 5, args, kwargs)
        parts = _checked_time(v.get('hour', 0), v.get('minute', 0), v.get('second', 0),
                              v.get('microsecond', 0), v.get('fold', 0))
        tzinfo = v.get('tzinfo')
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
        _check_text('isoformat() argument 1', timespec)
        return _time_text(self._hour, self._minute, self._second, self._microsecond,
                          timespec) + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        return _strftime(self, format, _time.struct_time(
            (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)))

    def __format__(self, format_spec):
        _check_text('__format__() argument 1', format_spec)
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

    def replace(self, *args, **kwargs):
        v = _given(_TIME_FIELDS, 0, 5, args, kwargs, 'replace()')
        return type(self)(v.get('hour', self._hour), v.get('minute', self._minute),
                          v.get('second', self._second), v.get('microsecond', self._microsecond),
                          v.get('tzinfo', self._tzinfo), fold=v.get('fold', self._fold))

    def _us(self):
        return (((self._hour * 60 + self._minute) * 60 + self._second) * _US_PER_SECOND
                + self._microsecond)

    def _compared(self, other, ordering):
        # the two numbers to compare; None: one is naive, the other is not
        if self._tzinfo is other._tzinfo:
            return self._us(), other._us()
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
        offset = (self.replace(fold=0) if self._fold else self).utcoffset()
        return hash(self._us() - (offset._us if offset else 0))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _repr_tail(self):
    # a datetime says fold before its zone, a time behind it
    fold = ', fold=1' if self._fold else ''
    zone = '' if self._tzinfo is None else f', tzinfo={self._tzinfo!r}'
    return zone + fold if isinstance(self, time) else fold + zone
