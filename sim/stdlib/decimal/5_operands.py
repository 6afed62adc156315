# Part of decimal. What a Decimal is calculated with.


def _grouped(whole):
    first = len(whole) % 3
    return ','.join(([whole[:first]] if first else []) + [whole[i:i + 3] for i in range(first, len(whole), 3)])


def _half_even(context):
    context = context.copy()
    context.rounding = ROUND_HALF_EVEN
    return context


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


def _operand(other):
    if isinstance(other, Decimal):
        return other
    return Decimal(other) if isinstance(other, int) else NotImplemented


def _converted(other):
    made = _operand(other)
    if made is NotImplemented:
        raise TypeError(f'conversion from {type(other).__name__} to Decimal is not supported')
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
_both_ways('sub', lambda a, b, context: a._added(Decimal._made(1 - b._sign, b._int, b._exp), context))
_both_ways('mul', Decimal._multiplied)
_both_ways('truediv', Decimal._divided)

set_full_name(Decimal, 'decimal.Decimal')
_NAN = Decimal('NaN')
DefaultContext = Context()
BasicContext = Context(9, ROUND_HALF_UP, traps=[Clamped, DivisionByZero, InvalidOperation, Overflow, Underflow])
ExtendedContext = Context(9, traps=[])
