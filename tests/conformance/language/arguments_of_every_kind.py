def f(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    return a, b, c, args, d, e, kwargs


print(f(1, d=4))
print(f(1, 20, 30, 40, 50, d=4, e=6, z=7))
print(f(*[1, 2], **{"d": 4, "c": 9}))
print(f(1, d=0, a="in kwargs"))


def g(*, key):
    return key


def h(x, y):
    return x - y


for call in (lambda: f(), lambda: f(1), lambda: g(1, key=2), lambda: g(), lambda: h(1), lambda: h(1, 2, 3),
             lambda: h(1, y=2, z=3), lambda: h(1, x=2), lambda: h(), lambda: g(key=1, kee=2)):
    try:
        print(call())
    except TypeError as e:
        print(e)


def mutable(x, seen=[]):
    seen.append(x)
    return seen


print(mutable(1), mutable(2))
print(h.__name__, h.__defaults__, f.__defaults__, f.__kwdefaults__)
first, *rest = [1, 2, 3]
*start, last = "xyz"
a, (b, *c), d = 1, (2, 3, 4), 5
print(first, rest, start, last, a, b, c, d)
print([*range(3), *"ab"], {**{"a": 1}, "b": 2, **{"a": 3}}, (*rest,))
