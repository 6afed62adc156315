def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

def f(*args, **kwargs):
    return args, kwargs


def g(a, b=2, *rest, c, d=4, **more):
    return a, b, rest, c, d, more


def h(a, /, b, *, c):
    return a, b, c


for name, action in {
    "order": lambda: f(z=1, a=2, m=3),
    "merge": lambda: f(1, *[2, 3], x=4, **{"y": 5}, **{"z": 6}),
    "copy": lambda: (lambda d: f(**d)[1] is d)({"a": 1}),
    "empty": lambda: f(*(), **{}),
    "g": lambda: g(1, c=3),
    "g all": lambda: g(1, 5, 6, 7, c=3, d=9, e=10),
    "g star": lambda: g(*range(4), **{"c": "C", "q": "Q"}),
    "g missing": lambda: g(1),
    "g none": lambda: g(),
    "g twice": lambda: g(1, a=2, c=3),
    "h": lambda: h(1, b=2, c=3),
    "h positional only": lambda: h(a=1, b=2, c=3),
    "h too many": lambda: h(1, 2, 3),
    "h unknown": lambda: h(1, 2, c=3, d=4),
    "h missing": lambda: h(1),
    "twice": lambda: f(**{"a": 1}, **{"a": 2}),
    "name and mapping": lambda: f(a=1, **{"a": 2}),
    "not str": lambda: f(**{1: 2}),
    "not mapping": lambda: f(**[("a", 1)]),
    "not iterable": lambda: f(*5),
    "none mapping": lambda: f(**None),
    "odd names": lambda: f(**{"not an identifier": 1, "": 2, "class": 3}),
    "lambda": lambda: (lambda x, *y, z=3, **w: (x, y, z, w))(1, 2, z=5, q=6),
    "lambda missing": lambda: (lambda x, y: 0)(1),
    "lambda many": lambda: (lambda: 0)(1),
    "dict": lambda: dict(a=1, **{"b c": 2}),
    "class": lambda: type("T", (), {}, metaclass=type) if False else type("T", (), {"x": 1}).x,
    "order of evaluation": lambda: f(*[print("star")] and [1], k=print("keyword"), **(print("mapping") or {})),
}.items():
    show(name, action)


def defaults(a, b=[], *, c={}):
    b.append(a)
    c[a] = len(b)
    return b, c


print(defaults(1), defaults(2), defaults(3, [], c={}), defaults.__defaults__, defaults.__kwdefaults__)


def outer(**kw):
    def inner(*, x, y=0, **rest):
        return x, y, rest

    return inner(**kw)


print(outer(x=1), outer(y=2, x=1, z=3))
show("inner missing", lambda: outer(y=1))


class C:
    def __init__(self, name, /, **fields):
        self.__dict__.update(fields)
        self.label = name

    def m(self, self_=1, **kw):
        return kw


print(C("n", name="inside", x=1).__dict__, C("n").m(**{"a": 1}))
show("self by keyword", lambda: C("n").m(self=1))
