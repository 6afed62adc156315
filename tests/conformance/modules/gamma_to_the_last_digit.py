# math.gamma and math.lgamma on many values, and where they end.
import math
import random

random.seed(11)
values = [random.uniform(-170, 171) for _ in range(150)]
values += [random.uniform(-1, 6) for _ in range(150)] + [10.0 ** k for k in range(-310, 300, 7)]
values += [0.5, -0.5, 1, 2, 3, 23, 24, 25, 170, 171.6, 171.7, 1e-21, -1e-21, 4.999999, 5.0, 139.9, 140.0, -180.5,
           -250.5, True, 10 ** 300, 2.5e305, 1e306, math.inf, math.nan, 0, -0.0, -3, -math.inf]
for x in values:
    for f in (math.gamma, math.lgamma):
        try:
            print(f.__name__, x if abs(x) < 1e9 else 'large', repr(f(x)))
        except (ValueError, OverflowError) as e:
            print(f.__name__, type(e).__name__, e)
