from functools import partial

ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "neg": lambda a: -a}
print(ops["+"](1, 2), ops["-"](5, 3), ops["neg"](4), (lambda: "iife")(), (lambda x, *y, z=3, **k: (x, y, z, k))(1, 2, w=4))
compose = lambda *fs: lambda x: __import__("functools").reduce(lambda acc, f: f(acc), fs, x)
print(compose(str, len, lambda n: n * 2)(12345))
pairs = sorted([("b", 2), ("a", 3), ("c", 1)], key=lambda p: p[1])
print(pairs, max(pairs, key=lambda p: p[0]), list(map(lambda p: p[0] * p[1], pairs)), list(filter(lambda p: p[1] > 1, pairs)))
add = lambda a: lambda b: lambda c: a + b + c
print(add(1)(2)(3), partial(partial(pow, 2), 5)(), list(map(partial(max, 3), [1, 5])))


def apply(f, *args, times=1):
    for _ in range(times):
        args = (f(*args),)
    return args[0]


print(apply(lambda x: x * 2, 1, times=10), (lambda f, n: f(f, n))(lambda f, n: 1 if n < 2 else n * f(f, n - 1), 10))
try:
    (lambda x: x)()
except TypeError as e:
    print(e)
try:
    ops["+"](1)
except TypeError as e:
    print(e)
