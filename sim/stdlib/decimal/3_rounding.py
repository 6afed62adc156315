# Part of decimal. Rounding, and numbers read from a text.

_ROUNDINGS = {
    ROUND_DOWN: lambda n, rest, half, sign: False,
    ROUND_UP: lambda n, rest, half, sign: rest > 0,
    ROUND_CEILING: lambda n, rest, half, sign: rest > 0 and not sign,
    ROUND_FLOOR: lambda n, rest, half, sign: rest > 0 and sign,
    ROUND_HALF_UP: lambda n, rest, half, sign: half >= 0,
    ROUND_HALF_DOWN: lambda n, rest, half, sign: half > 0,
    ROUND_HALF_EVEN: lambda n, rest, half, sign: half > 0 or half == 0 and n % 2 == 1,
    ROUND_05UP: lambda n, rest, half, sign: rest > 0 and n % 5 == 0,
}


def _digits(n):
    # the digits of a number that is not negative, however many
    if n.bit_length() < 14000:
        return str(n)
    high, low = divmod(n, 10 ** (n.bit_length() // 7))
    return _digits(high) + _digits(low).rjust(n.bit_length() // 7, '0')


def _count(n):
    return len(str(n)) if n.bit_length() < 14000 else len(_digits(n))


def _number(digits):
    half = len(digits) // 2
    return int(digits) if half < 2000 else _number(digits[:-half]) * 10 ** half + _number(digits[-half:])


def _shifted(n, digits, rounding, sign, sticky=False):
    # n without its last digits, rounded; sticky: something smaller was cut off already
    if digits <= 0:
        return n * 10 ** -digits, sticky
    if digits > n.bit_length():  # nothing is kept, and less than a half
        kept, rest, half = 0, n, -1
    else:
        divisor = 10 ** digits
        kept, rest = divmod(n, divisor)
        half = 2 * rest - divisor
    if sticky:
        half = half or 1
    lost = rest > 0 or sticky
    kept += bool(_ROUNDINGS[rounding](kept, int(lost), half if lost else -1, sign))
    return kept, lost


def _parse(text):
    # sign, digits, exponent of a text; exponent 'F', 'n' for infinity and NaN; None: it is no number
    s = text.strip().replace('_', '')
    sign = 0
    if s[:1] in ('+', '-'):
        sign, s = int(s[0] == '-'), s[1:]
    low = s.lower()
    if low in ('inf', 'infinity'):
        return sign, 0, 'F'
    if low.startswith(('nan', 'snan')):
        payload = low[3 + low.startswith('s'):]
        if payload and not payload.isdecimal():
            return None
        return sign, _number(payload or '0'), 'N' if low.startswith('s') else 'n'
    mantissa, e, exponent = low.partition('e')
    whole, dot, fraction = mantissa.partition('.')
    digits = whole + fraction
    if not digits.isdecimal():
        return None
    if e:
        plain = exponent[1:] if exponent[:1] in ('+', '-') else exponent
        if not plain.isdecimal():
            return None
    return sign, _number(digits), (int(exponent) if e else 0) - len(fraction)
