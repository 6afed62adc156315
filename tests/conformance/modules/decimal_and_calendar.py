# Decimals beside floats, in all roundings and formats; calendars.
import random, decimal, calendar, datetime
from decimal import *
D = Decimal
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(D('0.1') + D('0.2'), D(1) / D(3), D('1.10') * 3, D('10') / 4, D(2) ** 100, D('2') ** D('0.5'), D(2).sqrt(), D('1.00').normalize(), D('123.456').quantize(D('0.01')), round(D('2.675'), 2), round(D('2.5')), D('-7') // 2, D('-7') % 2, divmod(D('7.5'), 2), repr(D('1E+5')), D('0.00000001'), D(0.1), D('Infinity'), -D('0'), abs(D('-3.5')), int(D('-3.9')), float(D('1.1')), hash(D('1.5')) == hash(1.5), D('1.0') == 1, D('0.5') == 0.5, D(3) > 2.5, sum([D('0.1')] * 10), max(D(1), D(2)), D('3.14').as_tuple(), D('1.25').as_integer_ratio(), D(5).adjusted(), D('1e3'), D('  12.5 '), D((1, (1, 2), -1)))
for s in ('.2f', ',.2f', '>10', '<10.1f', '^12', '+.3f', '010.2f', 'e', '.3e', '.3g', '%', '.1%', ',', '*>12,.2f', '', 'f', '012,.1f'):
    for v in (D('1234567.891'), D('-0.5'), D(0), D('1E+3')): t(lambda: format(v, s))
t(lambda: D('abc')); t(lambda: D(1) / 0); t(lambda: D(0) / 0); t(lambda: D('1') + 1.5); t(lambda: D([1])); t(lambda: D(-1).sqrt()); t(lambda: D(5) % 0); t(lambda: D('NaN') > 1); t(lambda: D('NaN') == D('NaN')); t(lambda: D('123').quantize(D('1e-30')))
getcontext().prec = 6; print(D(1) / D(7), D('123456789') + 1, getcontext())
with localcontext() as ctx:
    ctx.prec = 50; ctx.rounding = ROUND_UP; print(D(1) / 3, D(10).ln(), D(1).exp(), D(1000).log10(), D('2.5').log10())
for r in (ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_CEILING, ROUND_FLOOR, ROUND_05UP): print(r, [str(D(x).quantize(D('1'), rounding=r)) for x in ('1.5', '-1.5', '2.5', '0.1', '-0.1', '1.49', '-2.51', '5.1')])
getcontext().prec = 28
random.seed(3)
for i in range(400):
    a = D(random.randint(-10**random.randint(1, 20), 10**random.randint(1, 20))).scaleb(random.randint(-15, 5)); b = D(random.randint(1, 10**random.randint(1, 12))).scaleb(random.randint(-8, 3))
    print(a + b, a - b, a * b, a / b, a % b, a // b, a < b, a.quantize(D('0.001')), format(a, ',.3f'), a.normalize(), b.sqrt(), b.ln(), hash(a), str(a), f'{b:.4e}', f'{b:.3g}')
    if i % 10 == 0: print(b ** D('1.5') if b < 10**9 else '', (b / 10 ** 15).exp())
print(calendar.month(2024, 2), calendar.isleap(2000), calendar.monthrange(2021, 1), calendar.day_name[2], calendar.monthcalendar(2021, 1)[0], calendar.weekday(2021, 1, 2), calendar.TextCalendar(6).formatmonth(2021, 1), calendar.calendar(2021), calendar.timegm(datetime.datetime(2021, 1, 2, 17, 30).timetuple()), list(calendar.Calendar().itermonthdates(2021, 2))[:2], list(calendar.month_name)[:3])
