values = [0.0, -0.0, 1.0, 0.1, 0.2, 0.1 + 0.2, 1 / 3, 2 / 3, 1e15, 1e16, 1e17, 123456789012345680.0, 1e22, 1e23,
          9007199254740993.0, 1e-4, 1e-5, 0.00012345, 1.5e-7, 1609608600.0, 1609608600.1, 1609608600.123456,
          5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, float("inf"), float("-inf"), float("nan"), 3.0e100]
for x in values:
    print(x, repr(x), str(-x), f"{x}", "%s" % x, [x])
for exponent in range(-1074, 1024, 7):
    x = 2.0**exponent
    print(x, x * 3, x / 3)
for exponent in range(-30, 31):
    print(10.0**exponent, 1.1 * 10.0**exponent, 7 / 10.0**exponent)
x = 1.0
for i in range(60):
    x = x * 1.37 + i / 7
    print(x, 1 / x, -x)
print(sum([0.1] * 10), sum(0.1 for _ in range(3)), 0.1 * 3, 1.1 + 2.2)
