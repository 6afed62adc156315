# Part of datetime. Durations.

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

    def __rtruediv__(self, other):
        return other / self if isinstance(other, timedelta) else NotImplemented

    def __rfloordiv__(self, other):
        return other // self if isinstance(other, timedelta) else NotImplemented

    def __rmod__(self, other):
        return other % self if isinstance(other, timedelta) else NotImplemented

    def __rdivmod__(self, other):
        return divmod(other, self) if isinstance(other, timedelta) else NotImplemented

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
    if not -2 ** 31 <= days < 2 ** 31:
        raise OverflowError('Python int too large to convert to C int')
    if not -999999999 <= days <= 999999999:
        raise OverflowError(f'days={days}; must have magnitude <= 999999999')
    self = object.__new__(cls)
    self._us = us
    return self


def _repr_name(self):
    # subclasses are shown without their module, as in CPython
    cls = type(self)
    return f'datetime.{cls.__name__}' if cls.__module__ == 'datetime' else cls.__qualname__
