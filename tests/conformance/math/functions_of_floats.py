import math

names = ["acos", "acosh", "asin", "asinh", "atan", "atanh", "cbrt", "cos", "cosh", "degrees", "erf", "erfc", "exp", "exp2", "expm1", "fabs", "frexp",
         "isfinite", "isinf", "isnan", "log", "log10", "log1p", "log2", "modf", "radians", "sin", "sinh", "sqrt", "tan", "tanh", "ulp", "floor", "ceil", "trunc"]
values = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, 10.0, 100.0, 1e-10, 1e10, 1e300, -1e300, 710.0, float("inf"), float("-inf"), float("nan"), 3, True, 10**20]
for name in names:
    for x in values:
        try:
            print(name, x, getattr(math, name)(x))
        except (ValueError, OverflowError) as error:
            print(name, x, type(error).__name__, error)
for name in ("atan2", "copysign", "fmod", "pow", "remainder", "nextafter", "hypot"):
    for x in (0.0, -0.0, 1.5, -2.5, 3, 1e300, float("inf"), float("nan")):
        for y in (0.0, 1.0, -2.0, 0.5, float("inf"), float("-inf"), float("nan")):
            try:
                print(name, x, y, getattr(math, name)(x, y))
            except (ValueError, OverflowError) as error:
                print(name, x, y, type(error).__name__, error)
print(math.pi, math.e, math.tau, math.inf, math.nan, math.log(8, 2), math.log(100, 10), math.log(10**400), math.log2(2**2000), math.log10(10**500), math.ldexp(0.5, 10))
for function in (lambda: math.ldexp(1.0, 10000), lambda: math.ldexp(1.0, 1.5), lambda: math.log(0), lambda: math.log(-1), lambda: math.log(10, 1), lambda: math.sqrt("a"),
                 lambda: math.sin(), lambda: math.sin(1, 2), lambda: math.floor("a"), lambda: math.floor(float("inf")), lambda: math.trunc("a"), lambda: math.pow(0, -1)):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-10, abs_tol=1e-9), math.gamma(5), math.gamma(10), math.lgamma(1))
