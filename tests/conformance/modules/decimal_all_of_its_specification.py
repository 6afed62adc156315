# The functions of decimal that are more than operators, their odd operands, and the flags they leave.
import decimal
from decimal import Decimal, Context

NUMBERS = [Decimal(text) for text in (
    '0', '-0.00', '1', '-2.50', '123456789.123', '1E+90', '-1E-95', '1011', '7E-3', '3',
    'Infinity', '-Infinity', 'NaN', '-sNaN12')]
ONE = ('exp ln log10 logb sqrt next_plus next_minus normalize to_integral_exact to_integral_value'
       ' logical_invert number_class is_normal is_subnormal to_eng_string').split()
TWO = ('compare compare_signal compare_total compare_total_mag max min max_mag min_mag next_toward'
       ' quantize remainder_near rotate shift scaleb same_quantum logical_and logical_xor').split()
OPERATORS = ('add subtract multiply divide divide_int remainder divmod power').split()


def attempt(context, function, *operands):
    context.clear_flags()
    try:
        result = function(*operands)
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    return result, [signal.__name__ for signal, is_set in context.flags.items() if is_set]


for rounding in (decimal.ROUND_HALF_EVEN, decimal.ROUND_FLOOR):
    context = Context(prec=7, rounding=rounding, Emin=-99, Emax=99, traps=[])
    decimal.setcontext(context)
    for name in ONE:
        for a in NUMBERS:
            print(name, a, *attempt(context, getattr(a, name)))
    for name in TWO:
        for a in NUMBERS:
            for b in NUMBERS:
                print(name, a, b, *attempt(context, getattr(a, name), b))
    for name in OPERATORS[:-1] if rounding == decimal.ROUND_FLOOR else OPERATORS:
        for a in NUMBERS:
            for b in NUMBERS[:-1]:
                print(name, a, b, *attempt(context, getattr(context, name), a, b))

# what traps, and what contexts do not take
context = Context(prec=5)
for name, operands in (
        ('divide', (1, 0)), ('divide', (0, 0)), ('divmod', (7, 0)), ('power', (2, 10, 7)), ('power', (2,)),
        ('add', ('1', 2)), ('add', (1.5, 2)), ('add', (1,)), ('add', (1, 2, 3)), ('abs', ()), ('sqrt', (-1,)),
        ('to_sci_string', (12345678,)), ('canonical', (1,)), ('create_decimal', ('1.234567',)),
        ('create_decimal', (1, 2)), ('radix', ()), ('fma', (2, 3, 4))):
    print(name, operands, *attempt(context, getattr(context, name), *operands))
for call in (lambda: Decimal(1).max(2, 3), lambda: Decimal(1).max(), lambda: Decimal(1).quantize(1, rounding='up'),
             lambda: Decimal(1).exp(prec=3), lambda: context.add(a=1, b=2)):
    print(*attempt(context, call))
print(context.flags)

# many digits
decimal.setcontext(Context(prec=6000))
root = Decimal(2).sqrt()
print(len(str(root)), str(root)[-12:], Decimal(str(root)) == root, str(Decimal(3) ** 9000)[-12:])
decimal.setcontext(Context(prec=40))
print(Decimal(2) ** Decimal('0.5'), Decimal(1).exp(), Decimal('1e900').ln(), Decimal('1.0001') ** 100000,
      Decimal('1.00000000000000000000001').ln(), Decimal(10) ** 60, Decimal(7) ** -3, Decimal(10) ** 20)
print([Decimal(text).to_eng_string() for text in ('0E+5', '1.2E-8', '123E+4', '-1E+10', '0E-7', '9.99E+14')])
