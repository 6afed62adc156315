import gc
import numbers
gc.collect()
gc.disable()
print(gc.isenabled(), gc.get_threshold())
gc.enable()
print(gc.isenabled())
for v in (1, 1.5, 1j, True, 'a'):
    print([isinstance(v, c) for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)])
