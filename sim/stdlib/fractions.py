# Exact fractions.
import math
import numbers
import operator
import re

__all__ = ['Fraction']

_FORM = re.compile(r'\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*|\d+(_\d+)*)'
                   r'(?:(?:/(?P<denom>\d+(_\d+)*))?|(?:\.(?P<decimal>\d*|\d+(_\d+)*))?'
                   r'(?:[eE](?P<exp>[-+]?\d+(_\d+)*))?)\s*')


def _of_text(text):
    m = _FORM.fullmatch(text)
    if m is None:
        raise ValueError('Invalid literal for Fraction: %r' % text)
    numerator, denominator = int(m['num'] or '0'), 1
    if m['denom']:
        denominator = int(m['denom'])
    else:
        decimal = (m['decimal'] or '').replace('_', '')
        if decimal:
            denominator = 10 ** len(decimal)
            numerator = numerator * denominator + int(decimal)
        if m['exp']:
            power = int(m['exp'])
            if power >= 0:
                numerator *= 10 ** power
            else:
                denominator *= 10 ** -power
    return -numerator if m['sign'] == '-' else numerator, denominator


class Fraction(numbers.Rational):
    """A rational number, always in lowest terms."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        if denominator is None:
            numerator, denominator = cls._parts(numerator)
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % numerator)
        common = math.gcd(numerator, denominator) if _normalize else 1
        if _normalize and denominator < 0:
            common = -common
        self = super().__new__(cls)
        self._numerator = numerator // common
        self._denominator = denominator // common
        return self

    @staticmethod
    def _parts(value):
        if isinstance(value, numbers.Rational):
            return value.numerator, value.denominator
        if isinstance(value, str):
            return _of_text(value)
        if isinstance(value, float) or hasattr(value, 'as_integer_ratio'):
            return value.as_integer_ratio()
        raise TypeError('argument should be a string or a Rational instance')

    @classmethod
    def from_float(cls, f):
        if not isinstance(f, (int, float)):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} '
                            f'({type(f).__name__})')
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        from decimal import Decimal
        if isinstance(dec, int):
            dec = Decimal(int(dec))
        elif not isinstance(dec, Decimal):
            raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} '
                            f'({type(dec).__name__})')
        return cls(*dec.as_integer_ratio())

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            whole = n // d
            q2 = q0 + whole * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + whole * p1, q2
            n, d = d, n - whole * d
        k = (max_denominator - q0) // q1
        # the nearer of the two last ones, the simpler one if they are equally near
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    numerator = property(lambda self: self._numerator)
    denominator = property(lambda self: self._denominator)

    def __repr__(self):
        return f'{self.__class__.__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f'{self._numerator}/{self._denominator}'

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, (1 << 61) - 1)
        except ValueError:
            result = 314159
        else:
            result = hash(hash(abs(self._numerator)) * inverse)
        result = result if self._numerator >= 0 else -result
        return -2 if result == -1 else result

    def __bool__(self):
        return bool(self._numerator)

    def __eq__(self, other):
        if isinstance(other, numbers.Rational):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return 0.0 == other
            return self == Fraction(other)
        if isinstance(other, complex) and other.imag == 0:
            return self == other.real
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, Fraction(other))
        return NotImplemented

    def __lt__(self, other):
        return self._compare(other, operator.lt)

    def __gt__(self, other):
        return self._compare(other, operator.gt)

    def __le__(self, other):
        return self._compare(other, operator.le)

    def __ge__(self, other):
        return self._compare(other, operator.ge)

    def __pos__(self):
        return Fraction(self)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __int__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 \
            else self._numerator // self._denominator

    __trunc__ = __int__

    def __float__(self):
        return self._numerator / self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            twice = rest * 2 - self._denominator
            return floor + (twice > 0 or twice == 0 and floor % 2)
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __pow__(a, b):
        if isinstance(b, numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return Fraction(a._numerator ** power, a._denominator ** power)
            if a._numerator == 0:
                raise ZeroDivisionError('Fraction(%s, 0)' % a._denominator ** -power)
            return Fraction(a._denominator ** -power, a._numerator ** -power)
        return float(a) ** b

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** float(b)


def _both_ways(exact, fallback):
    # The two methods of an operator: with rationals exact, with floats as floats.
    def forward(a, b):
        if isinstance(b, (int, Fraction)):
            return exact(a, b)
        if isinstance(b, float):
            return fallback(float(a), b)
        if isinstance(b, complex):
            return fallback(complex(a), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, numbers.Rational):
            return exact(Fraction(a), b)
        if isinstance(a, numbers.Real):
            return fallback(float(a), float(b))
        if isinstance(a, numbers.Complex):
            return fallback(complex(a), complex(b))
        return NotImplemented

    name = fallback.__name__
    for function, prefix in ((forward, '__'), (reverse, '__r')):
        function.__name__ = prefix + name + '__'
        function.__qualname__ = 'Fraction.' + function.__name__
        setattr(Fraction, function.__name__, function)


def _sum(sign):
    return lambda a, b: Fraction(a.numerator * b.denominator + sign * b.numerator * a.denominator,
                                 a.denominator * b.denominator)


def _quotient(a, b):
    if not b.numerator:
        raise ZeroDivisionError(f'Fraction({(a.numerator > 0) - (a.numerator < 0)}, 0)')
    return Fraction(a.numerator * b.denominator, a.denominator * b.numerator)


def _mod(a, b):
    rest = a.numerator * b.denominator % (a.denominator * b.numerator)
    return Fraction(rest, a.denominator * b.denominator)


def _divmod(a, b):
    whole, rest = divmod(a.numerator * b.denominator, a.denominator * b.numerator)
    return whole, Fraction(rest, a.denominator * b.denominator)


divmod_ = divmod
_both_ways(_sum(1), operator.add)
_both_ways(_sum(-1), operator.sub)
_both_ways(lambda a, b: Fraction(a.numerator * b.numerator, a.denominator * b.denominator),
           operator.mul)
_both_ways(_quotient, operator.truediv)
_both_ways(lambda a, b: a.numerator * b.denominator // (a.denominator * b.numerator),
           operator.floordiv)
_both_ways(_mod, operator.mod)
_both_ways(_divmod, divmod)

# abstract until the operators were there
Fraction.__abstractmethods__ = frozenset()
