# Part of decimal. The functions of the General Decimal Arithmetic Specification that are more than an operator.


def _nan_of(context, *operands):
    # what an operation gives of NaNs among its operands; None if there is none
    found = None
    for x in operands:
        if x._exp == 'N':
            return context._raise(InvalidOperation, result=_quiet(x, context))
        if x._exp == 'n' and found is None:
            found = x
    return None if found is None else _quiet(found, context)


def _quiet(nan, context):
    # a NaN that raises nothing; what it carries has to fit
    kept = nan._int % 10 ** (context.prec - context.clamp)
    return nan if nan._exp == 'n' and kept == nan._int else Decimal._made(nan._sign, kept, 'n')


def _quietly(context, rounding=ROUND_HALF_EVEN, more=0):
    # a context for what lies between: it raises nothing and leaves no flags
    quiet = context.copy()
    quiet.clear_traps()
    quiet.rounding = rounding
    quiet.prec = context.prec + more
    return quiet


# -- comparison

def _place_in_order(x):
    # the key of the total order, for its sign's side
    if x._exp == 'F':
        return 1, 0, 0
    if not x.is_finite():
        return 2 if x._exp == 'N' else 3, _count(x._int) if x._int else 0, x._int
    return (0,)


def _total_order(a, b):
    if a._sign != b._sign:
        return -1 if a._sign else 1
    one, two = _place_in_order(a), _place_in_order(b)
    if one == two == (0,):
        order = (a._exp > b._exp) - (a._exp < b._exp)
        value = a._against(b)
        if value:
            return value
    else:
        order = (one > two) - (one < two)
    return -order if a._sign else order


def _compared(a, b, context, signal=False):
    if a.is_nan() or b.is_nan():
        if signal and not (a.is_snan() or b.is_snan()):
            nan = a if a.is_nan() else b
            return context._raise(InvalidOperation, result=_quiet(nan, context))
        return _nan_of(context, a, b)
    return Decimal(a._against(b))


def _extreme(a, b, context, sign, magnitude=False):
    # the larger one (sign 1) or the smaller one (-1); a number before a NaN
    if a.is_nan() or b.is_nan():
        if a.is_nan() and b.is_nan() or a.is_snan() or b.is_snan():
            return _nan_of(context, a, b)
        return (b if a.is_nan() else a)._fixed(context)
    order = a.copy_abs()._against(b.copy_abs()) if magnitude else a._against(b)
    if order == 0:
        order = a._against(b) or _total_order(a, b)
    return (a if order * sign >= 0 else b)._fixed(context)


def _number_class(x, context):
    if x.is_nan():
        return 'sNaN' if x.is_snan() else 'NaN'
    sign = '-' if x._sign else '+'
    if x.is_infinite():
        return sign + 'Infinity'
    if not x._int:
        return sign + 'Zero'
    return sign + ('Normal' if x.adjusted() >= context.Emin else 'Subnormal')


# -- neighbours

def _next(x, context, up):
    strange = _nan_of(context, x)
    if strange is not None:
        return strange
    if x.is_infinite():
        if x._sign != up:
            return x
        return Decimal._made(x._sign, 10 ** context.prec - 1, context.Etop())
    quiet = _quietly(context, ROUND_CEILING if up else ROUND_FLOOR)
    fixed = x._fixed(quiet)
    if fixed._against(x):
        return fixed
    return x._added(Decimal._made(1 - up, 1, context.Etiny() - 1), quiet)


def _next_toward(x, other, context):
    strange = _nan_of(context, x, other)
    if strange is not None:
        return strange
    order = x._against(other)
    if order == 0:
        return x.copy_sign(other)
    result = _next(x, context, int(order < 0))
    signals = ()
    if result.is_infinite():
        signals = Overflow, Inexact, Rounded
    elif result.adjusted() < context.Emin or not result._int:
        signals = (Underflow, Subnormal, Inexact, Rounded) + (() if result._int else (Clamped,))
    for signal in signals:
        context._raise(signal, result=0)
    return result


# -- digits that stand for bits, and digits that move

def _bits(x, context):
    if x._sign or x._exp != 0 or set(_digits(x._int)) - {'0', '1'} or _count(x._int) > context.prec:
        return None
    return int(_digits(x._int), 2)


def _logical(operands, context, operation):
    bits = [_bits(x, context) for x in operands]
    if None in bits:
        return context._raise(InvalidOperation)
    return Decimal(int(f'{operation(*bits):b}'))


def _places_of(x, by, context):
    # for the functions that move digits: the way to go, or what is given instead
    strange = _nan_of(context, x, by)
    if strange is not None:
        return None, strange
    if by._exp != 0 or by._int > context.prec:
        return None, context._raise(InvalidOperation)
    return by._signed(), x if x.is_infinite() else None


def _rotated(x, by, context):
    places, instead = _places_of(x, by, context)
    if instead is not None:
        return instead
    digits = _digits(x._int)[-context.prec:].rjust(context.prec, '0')
    places %= context.prec
    return Decimal._made(x._sign, _number(digits[places:] + digits[:places]), x._exp)


def _moved(x, by, context):
    places, instead = _places_of(x, by, context)
    if instead is not None:
        return instead
    n = x._int % 10 ** context.prec
    n = n * 10 ** places if places >= 0 else n // 10 ** -places
    return Decimal._made(x._sign, n % 10 ** context.prec, x._exp)


def _scaled_by(x, by, context):
    strange = _nan_of(context, x, by)
    if strange is not None:
        return strange
    if by._exp != 0 or by._int > 2 * (context.Emax + context.prec):
        return context._raise(InvalidOperation)
    if x.is_infinite():
        return x
    return Decimal._made(x._sign, x._int, x._exp + by._signed())._fixed(context)


# -- division

def _near_remainder(a, b, context):
    strange = _nan_of(context, a, b)
    if strange is not None:
        return strange
    if a.is_infinite() or b.is_finite() and not b._int:
        zeros = a.is_finite() and not a._int
        return context._raise(DivisionUndefined if zeros else InvalidOperation)
    if b.is_infinite():
        return a._fixed(context)
    exp = min(a._exp, b._exp)
    if a._int and a.adjusted() - b.adjusted() > context.prec + 1:
        return context._raise(DivisionImpossible)
    n, d = a._int * 10 ** (a._exp - exp), b._int * 10 ** (b._exp - exp)
    q, r = divmod(n, d)
    if 2 * r + (q & 1) > d:
        q, r = q + 1, r - d
    if q >= 10 ** context.prec:
        return context._raise(DivisionImpossible)
    return Decimal._made(a._sign ^ (r < 0), abs(r), exp)._fixed(context)


# -- roots, powers, logarithms: by series, with digits to spare

def _root(x, context):
    strange = _nan_of(context, x)
    if strange is not None:
        return strange
    if x._sign and not x.is_zero():
        return context._raise(InvalidOperation)
    if x.is_infinite():
        return x
    if not x._int:
        return Decimal._made(x._sign, 0, x._exp // 2)._fixed(context)
    exp, n = x._exp, x._int
    if exp % 2:
        n, exp = n * 10, exp - 1
    ideal = exp // 2
    shift = context.prec + 1 - (_count(n) + 1) // 2
    if shift >= 0:
        n, rest = n * 100 ** shift, 0
    else:
        n, rest = divmod(n, 100 ** -shift)
    root = math.isqrt(n)
    exact = not rest and root * root == n
    exp = ideal - shift
    if exact:
        while exp < ideal and root % 10 == 0:
            root //= 10
            exp += 1
    elif root % 5 == 0:
        root += 1
    return Decimal._made(0, root, exp)._fixed(_half_even(context))


def _exponential(x, context):
    strange = _nan_of(context, x)
    if strange is not None:
        return strange
    if x.is_infinite():
        return Decimal(0) if x._sign else x
    if not x._int:
        return Decimal(1)
    return _exponential_of(x, context)._fixed(_half_even(context))


def _exponential_of(x, context):
    # with more digits than the context has
    size = x.adjusted()
    if size > _count(max(context.Emax, -context.Etiny())) + 1:
        return Decimal._made(0, 1, context.Etiny() - 1 if x._sign else context.Emax + 1)
    if size < -context.prec - 1:
        near = 10 ** (context.prec + 2)  # one, and something behind it
        return Decimal._made(0, near - 1 if x._sign else near + 1, -context.prec - 2)
    places = context.prec + 12 + max(size, 0)
    scale = 10 ** places
    n, d = x.as_integer_ratio()
    powers_of_ten, rest = divmod(n * scale // d, _natural_log(Decimal(10), places))
    term = total = scale
    k = 1
    while term:
        term = term * rest // (scale * k)
        total += term
        k += 1
    return Decimal._made(0, total, powers_of_ten - places)


def _log_digits(x, places):
    # the natural logarithm, times 10 ** places
    size = x.adjusted()
    mantissa = Decimal._made(0, x._int, x._exp - size)
    return _natural_log(mantissa, places) + (size * _natural_log(Decimal(10), places + _count(size))
                                             // 10 ** _count(size))


def _places_for_log(x, context):
    # near one the first digits of a logarithm are zeros
    distance = x._added(Decimal(-1), _quietly(context, more=_count(x._int) + 2))
    return context.prec + 15 + (max(0, -distance.adjusted()) if distance._int and -3 < x.adjusted() < 2 else 0)


def _before_log(x, context):
    # what a logarithm gives of odd numbers
    strange = _nan_of(context, x)
    if strange is not None:
        return strange
    if x.is_zero():
        return Decimal._made(1, 0, 'F')
    if x._sign:
        return context._raise(InvalidOperation)
    return x if x.is_infinite() else None


def _logarithm(x, context):
    instead = _before_log(x, context)
    if instead is not None:
        return instead
    if x._against(Decimal(1)) == 0:
        return Decimal(0)
    places = _places_for_log(x, context)
    value = _log_digits(x, places)
    return Decimal._made(int(value < 0), abs(value), -places)._fixed(_half_even(context))


def _logarithm_of_ten(x, context):
    instead = _before_log(x, context)
    if instead is not None:
        return instead
    if _digits(x._int).rstrip('0') == '1':
        return Decimal(x.adjusted())._fixed(_half_even(context))
    places = _places_for_log(x, context)
    value = _log_digits(x, places) * 10 ** places // _natural_log(Decimal(10), places)
    return Decimal._made(int(value < 0), abs(value), -places)._fixed(_half_even(context))


def _power(x, y, context):
    strange = _nan_of(context, x, y)
    if strange is not None:
        return strange
    whole = y.is_finite() and (y._exp >= 0 or not y._int or y._int % 10 ** min(-y._exp, _count(y._int)) == 0)
    odd = whole and y._exp <= 0 and y._int // 10 ** -y._exp % 2
    sign = int(x._sign and odd)
    if y.is_zero():
        return context._raise(InvalidOperation) if x.is_zero() else Decimal(1)
    if x._sign and not x.is_zero() and not whole:
        return context._raise(InvalidOperation)
    if x.is_zero() or x.is_infinite():
        small = x.is_zero() != bool(y._sign)
        return Decimal._made(sign, 0, 0 if small else 'F')
    if y.is_infinite():
        return _endless_power(x, y, context)
    if whole:
        return _whole_power(x, y, sign, context)
    if x._against(Decimal(1)) == 0:
        return _padded_one(sign, context)
    return _power_by_logarithm(x, y, 0, context)


def _endless_power(x, y, context):
    order = x.copy_abs()._against(Decimal(1))
    if order == 0:
        return _padded_one(0, context)
    return Decimal._made(0, 0, 0 if (order < 0) != bool(y._sign) else 'F')


def _padded_one(sign, context):
    context._raise(Inexact, result=0)
    context._raise(Rounded, result=0)
    return Decimal._made(sign, 10 ** (context.prec - 1), 1 - context.prec)


def _whole_power(x, y, sign, context):
    digits = _digits(x._int).rstrip('0')
    zeros = _count(x._int) - len(digits)
    if digits != '1':
        if y.adjusted() > 6 or len(digits) * int(y.copy_abs()) > max(4000, 4 * context.prec):
            return _power_by_logarithm(x.copy_abs(), y, sign, context)
    elif y.adjusted() > 25:
        return _power_by_logarithm(x.copy_abs(), y, sign, context) if x.adjusted() else Decimal._made(sign, 1, 0)
    power = int(y)
    if power < 0:
        exact = Decimal._made(sign, _number(digits) ** -power, (x._exp + zeros) * -power)
        return Decimal(1)._divided(exact, context)
    if digits == '1':  # a power of ten: its zeros are digits as long as there is room
        kept = min(zeros * power, context.prec + 1)
        return Decimal._made(sign, 10 ** kept, (x._exp + zeros) * power - kept)._fixed(context)
    n = x._int ** power
    return Decimal._made(sign, n, x._exp * power)._fixed(context)


def _power_by_logarithm(x, y, sign, context):
    more = _quietly(context, more=_count(y._int) + 12)
    more.Emax, more.Emin = MAX_EMAX, MIN_EMIN
    product = _logarithm(x, more)._multiplied(y, more)
    result = _exponential_of(product, _quietly(context, more=4))
    return Decimal._made(sign, result._int, result._exp)._fixed(context)


def _power_modulo(x, y, modulo, context):
    strange = _nan_of(context, x, y, modulo)
    if strange is not None:
        return strange
    for n in (x, y, modulo):
        if not n.is_finite() or n._against(n._scaled(0, ROUND_DOWN)):
            return context._raise(InvalidOperation)
    m = abs(int(modulo))
    if y._sign or not m or not (x._int or y._int) or _count(m) > context.prec:
        return context._raise(InvalidOperation)
    sign = int(x._sign and int(y) % 2)
    return Decimal._made(sign, pow(abs(int(x)), int(y), m), 0)
