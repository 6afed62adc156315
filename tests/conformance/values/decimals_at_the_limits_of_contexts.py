# Decimal arithmetic at the limits of contexts: what is rounded, lost, clamped or too large.
import random
from decimal import (ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP,
                     ROUND_UP, BasicContext, Clamped, Context, Decimal, DecimalException, ExtendedContext, FloatOperation,
                     getcontext, localcontext, setcontext)

random.seed(5)
roundings = [ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP]


def number():
    digits = ''.join(random.choices('0123456789', k=random.randint(1, 9)))
    return Decimal(f'{random.choice(["", "-"])}{digits}e{random.randint(-12, 12)}')


for i in range(400):
    emax = random.randint(0, 9)
    context = Context(prec=random.randint(1, 7), Emax=emax, Emin=-random.randint(0, 9), clamp=random.randint(0, 1),
                      rounding=random.choice(roundings), traps=[])
    a, b = number(), number()
    name = random.choice(['add', 'subtract', 'multiply', 'divide', 'create_decimal', 'plus'])
    if name == 'create_decimal':
        r = context.create_decimal(a)
    elif name == 'plus':
        with localcontext(context) as context:
            r = +a
    else:
        r = getattr(context, name)(a, b)
    print(i, name, a, b, r, sorted(s.__name__ for s, on in context.flags.items() if on))


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


for wrong in ({'Emax': 'a'}, {'Emin': 5}, {'Emax': -1}, {'capitals': 3}, {'clamp': 2}, {'prec': 1.5}, {'prec': 0}, {'foo': 1},
              {'traps': [ValueError]}, {'rounding': 'up'}):
    show(lambda: Context(**wrong))
show(lambda: setcontext(3))
show(lambda: localcontext(3))
show(lambda: setattr(getcontext(), 'foo', 1))
show(lambda: delattr(getcontext(), 'prec'))
show(lambda: (Context(prec=3, Emax=9).Etop(), Context(prec=3, Emin=-9).Etiny()))
print(BasicContext, ExtendedContext)
context = Context(traps=[FloatOperation, Clamped])
setcontext(context)
show(lambda: Decimal(1.5))
show(lambda: Decimal(1) < 1.5)
show(lambda: Decimal(1) == 1.5)
show(lambda: Decimal('1e-1000050') * 0)
print(issubclass(Clamped, DecimalException))
