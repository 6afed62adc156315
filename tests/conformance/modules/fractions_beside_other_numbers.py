# Fractions with floats, complex numbers, Decimals and what is no number; what a division by zero says.
import operator
from decimal import Decimal
from fractions import Fraction


class Echo:
    def __repr__(self):
        return 'Echo'

    def __radd__(self, other):
        return f'{other} and me'


VALUES = [Fraction(1, 2), Fraction(-3, 4), 7, 0, True, 0.5, -2.0, 1j, 2 + 0j, Decimal('0.5'), Decimal(2), 'a', None, Echo()]
OPERATORS = [operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, divmod, pow,
             operator.eq, operator.lt, operator.ge]
for a in VALUES:
    for b in VALUES:
        if isinstance(a, Fraction) or isinstance(b, Fraction):
            for function in OPERATORS:
                try:
                    result = repr(function(a, b))
                except Exception as error:
                    result = f'{type(error).__name__}: {error}'
                print(function.__name__, a, b, result)
for maker in (Fraction.from_float, Fraction.from_decimal):
    for value in (1, True, 0.5, Decimal('0.5'), float('nan'), Decimal('Infinity'), 'x', None, 1j, Fraction(1, 2)):
        try:
            print(maker.__name__, value, repr(maker(value)))
        except Exception as error:
            print(maker.__name__, value, type(error).__name__, error)
