inf = float("inf")
nan = float("nan")
for a in (0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.5, inf, -inf, nan, 10, -8):
    for b in (0.0, 1.0, -1.0, 0.5, -0.5, 2.0, 3.0, inf, -inf, nan, 2, -3):
        try:
            r = a**b
            print(a, b, r if not isinstance(r, complex) else (round(r.real, 9), round(r.imag, 9)))
        except (ZeroDivisionError, OverflowError) as error:
            print(a, b, type(error).__name__, error, error.args)
for function in (lambda: 10.0**400, lambda: 2.0**1024, lambda: (-2.0) ** 1025, lambda: 1e200**2):
    try:
        print(function())
    except OverflowError as error:
        print(error, error.args)
print(2.0**0.5, 10**-2, 9**0.5, 1.1**10, 0.1**3, 2**0.1)
