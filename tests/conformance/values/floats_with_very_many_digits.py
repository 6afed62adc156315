# More digits than a float has are zeros, however many are asked for.
import hashlib
import sys

for x in (0.0, 1.5, 1 / 3, 5e-324, sys.float_info.max, 2.0 ** 70, 1e22, 123456.789, 9.9999e-5):
    for spec in ('.1073f', '.1099f', '.1100f', '.1101f', '.2000f', '.1500e', '.1500E', '.1500g', '.1500G', '#.1500g', '#.1400f', '.1300%', '.1200'):
        text = format(x, spec)
        print(len(text), text[:8], text[-8:], hashlib.md5(text.encode()).hexdigest())
    print(len('%.3000f' % x), len('%.3000e' % x), len('%.3000g' % x), len('%#.3000g' % x))
print(len(format(0.1, '.100000f')), format(0.1, '.100000g')[-5:])
print(len(f'{1.5+0.1j:.2000f}'))
