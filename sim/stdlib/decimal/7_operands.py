# Part of decimal. What a Decimal is calculated with.


def _half_even(context):
    # the same context, flags included, but for its rounding
    same = context.copy()
    same.rounding, same.flags = ROUND_HALF_EVEN, context.flags
    return same


def _natural_log(value, places):
    # ln of a positive number, times 10 ** places
    scale = 10 ** (places + 10)
    n, d = value.as_integer_ratio()
    k = n.bit_length() - d.bit_length()
    x = n * scale // (d << k) if k >= 0 else (n << -k) * scale // d  # between a half and two

    def by_series(x):
        # 2 * artanh((x - 1) / (x + 1))
        y = (x - scale) * scale // (x + scale)
        square, term, total, i = y * y // scale, y, 0, 1
        while term not in (0, -1):
            total += term // i
            term = term * square // scale
            i += 2
        return 2 * total
    return (by_series(x) + k * by_series(2 * scale)) // 10 ** 10


def _given(context):
    if context is None:
        return getcontext()
    if not isinstance(context, Context):
        raise TypeError('optional argument must be a context')
    return context


def _rounding(rounding, context):
    if rounding is None:
        return context.rounding
    if rounding not in _ROUNDINGS:
        raise TypeError(_WRONG_ROUNDING)
    return rounding


def _brought_near(a, b, context):
    # of two numbers far apart the smaller one counts only as something behind the last digit
    if not (a._int and b._int) or abs(a.adjusted() - b.adjusted()) <= context.prec + 2:
        return a, b
    if a.adjusted() < b.adjusted():
        return _brought_near(b, a, context)
    exp = min(a._exp, a.adjusted() - context.prec) - 2
    return a, Decimal._made(b._sign, 1, exp) if b.adjusted() < exp else b


def _operand(other):
    if isinstance(other, Decimal):
        return other
    return Decimal(other) if isinstance(other, int) else NotImplemented


def _converted(other):
    made = _operand(other)
    if made is NotImplemented:
        raise TypeError(f'conversion from {full_name_of(other)} to Decimal is not supported')
    return made


def _comparable(other):
    if isinstance(other, float):
        getcontext().flags[FloatOperation] = True
        return Decimal.from_float(other)
    if isinstance(other, numbers.Rational) and not isinstance(other, int):
        return Decimal(other.numerator) / Decimal(other.denominator)
    if isinstance(other, complex) and other.imag == 0:
        return Decimal.from_float(other.real)
    return _operand(other)


def _subtracted(a, b, context):
    return a._added(b if b.is_nan() else b.copy_negate(), context)


def _both_ways(name, method):
    def forward(self, other):
        other = _operand(other)
        return other if other is NotImplemented else method(self, other, getcontext())

    def reverse(self, other):
        other = _operand(other)
        return other if other is NotImplemented else method(other, self, getcontext())

    setattr(Decimal, f'__{name}__', forward)
    setattr(Decimal, f'__r{name}__', reverse)


_both_ways('add', Decimal._added)
_both_ways('sub', _subtracted)
_both_ways('mul', Decimal._multiplied)
_both_ways('truediv', Decimal._divided)
_both_ways('floordiv', Decimal._floor_divided)
_both_ways('mod', Decimal._remainder)
_both_ways('divmod', Decimal._divmod)

set_full_name(Decimal, 'decimal.Decimal')
set_full_name(Context, 'decimal.Context')
_NAN = Decimal('NaN')
DefaultContext = Context()
BasicContext = Context(9, ROUND_HALF_UP, traps=[Clamped, DivisionByZero, InvalidOperation, Overflow, Underflow])
ExtendedContext = Context(9, traps=[])
