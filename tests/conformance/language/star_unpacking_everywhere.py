a, *b = range(5)
*c, d = "xyz"
e, *f, g = [1, 2]
(h, i), [j, *k] = (1, 2), "abc"
print(a, b, c, d, e, f, g, h, i, j, k)
for x, *y in [(1, 2, 3), "ab", [9]]:
    print(x, y)
print([*range(2), *[5], *"ab"], (*(1, 2), 3), {*[1, 2], 3}, {**{"a": 1}, **{"a": 2, "b": 3}})
print(*[1, 2], *(3,), sep=", ", **{"end": "!\n"})


def f(*args, **kwargs):
    return args, kwargs


print(f(*[1], 2, *[3], k=1, **{"l": 2}, **{"m": 3}))
for bad in (lambda: f(**{"a": 1}, **{"a": 2}), lambda: f(a=1, **{"a": 2}), lambda: f(*5), lambda: f(**5), lambda: f(**{1: 2}), lambda: [*5], lambda: {**[1]}):
    try:
        print(bad())
    except TypeError as e:
        print(e)
def unpack(*values):
    first, (second, *rest), *others = values
    return first, second, rest, others


print(unpack(1, (2, 3, 4), 5, 6), unpack(1, "ab"))
t = 1, *[2, 3]
x, y = y, x = 1, 2
print(t, x, y, dict(**{"k": 1}, j=2), [x for x, _ in [(1, 2)]], {k: v for k, v in [("a", 1)]})
try:
    a, b, *c = [1]
except ValueError as e:
    print(e)
try:
    a, b = "abc"
except ValueError as e:
    print(e)
