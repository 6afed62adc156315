import math

for x in (0.0, -0.0, 1.0, -1.5, 0.1, 1e300, 5e-324, 123.456, 2.0**60, float("inf"), float("nan")):
    print(x, x.is_integer(), x.hex(), float.fromhex(x.hex()), x.real, x.imag, x.conjugate())
    for method in ("as_integer_ratio", "__trunc__", "__floor__", "__ceil__", "__int__"):
        try:
            print(method, getattr(x, method)())
        except (ValueError, OverflowError) as error:
            print(method, type(error).__name__, error)
for text in ("0x1.8p1", "-0x.8p-2", "1.8", "ff", "0xff.ff", "inf", "-nan", " 0x1p0 ", "0x1p5000", "x", "", "0x", "1p", "0x1p-1080"):
    try:
        print(repr(text), float.fromhex(text))
    except (ValueError, OverflowError) as error:
        print(repr(text), type(error).__name__, error)
print((1.5).__add__(2), (1.5).__radd__(2), (1.5).__add__("a"), (1.5).__lt__(2), (1.5).__eq__(1.5), (1.5).__eq__("a"))
print((7.5).__divmod__(2), (7.5).__floordiv__(2), (7.5).__mod__(2), (2.0).__pow__(3), (1.5).__hash__(), (1.5).__bool__())
print(int(1.9), int(-1.9), math.floor(-1.5), math.ceil(-1.5), math.trunc(2.7), int(1e20))
