for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 0.15, 0.25, 0.35, 1234.5678, -1234.5678, 1e20, 123456789.987654321,
          5e-5, 0.000123456, 1e300, 2.0**52 + 0.5, 25.0, 35.0, 15.0, 1e16 + 2, 5015, 99.95):
    print(x, round(x), round(x, None), [round(x, n) for n in (0, 1, 2, 3, 5, 10, 17, 30, -1, -2, -3, -5, -20, -310, 400)])
for x in (float("nan"), float("inf"), float("-inf")):
    print(round(x, 2))
    try:
        print(round(x))
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
try:
    print(round(1.7e308, -308))
except OverflowError as error:
    print(error)
try:
    print(round(1.5, "a"))
except TypeError as error:
    print(error)
print(type(round(2.5)), type(round(2.5, 0)), round(-0.4), round(-0.4, 0), round(1e22), round(0.1 + 0.2, 2))
print(round(number=2.567, ndigits=1))
