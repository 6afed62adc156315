def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

def unpack2(x):
    a, b = x
    return a, b


def unpack_star(x):
    a, *b, c = x
    return a, b, c


def unpack_nested(x):
    (a, b), [c, *d] = x
    return a, b, c, d


class It:
    def __iter__(self):
        yield from (10, 20)


class Bad:
    def __iter__(self):
        raise KeyError("no iteration")


for name, action in {
    "tuple": lambda: unpack2((1, 2)),
    "list": lambda: unpack2([1, 2]),
    "str": lambda: unpack2("ab"),
    "dict": lambda: unpack2({"x": 1, "y": 2}),
    "set": lambda: unpack2({1, 2}),
    "generator": lambda: unpack2(x for x in (1, 2)),
    "object": lambda: unpack2(It()),
    "few": lambda: unpack2((1,)),
    "few list": lambda: unpack2([1]),
    "none": lambda: unpack2(()),
    "many": lambda: unpack2((1, 2, 3)),
    "many str": lambda: unpack2("abc"),
    "many generator": lambda: unpack2(x for x in range(5)),
    "int": lambda: unpack2(5),
    "None": lambda: unpack2(None),
    "broken": lambda: unpack2(Bad()),
    "star": lambda: (unpack_star("ab"), unpack_star("abc"), unpack_star(range(5))),
    "star few": lambda: unpack_star("a"),
    "star int": lambda: unpack_star(1),
    "nested": lambda: unpack_nested([(1, 2), "xyz"]),
    "nested few": lambda: unpack_nested([(1,), "x"]),
    "nested int": lambda: unpack_nested([1, "x"]),
    "swap": lambda: (lambda a, b: (b, a))(*(1, 2)),
    "display": lambda: (*[1, 2], *"ab", *{}),
    "list display": lambda: [*range(2), *(x for x in "q")],
    "set display": lambda: {*[3, 1], *(2,)},
    "display int": lambda: (*5,),
    "call": lambda: max(*[1, 5], *(3,)),
    "call keywords": lambda: dict(**{"a": 1}, **{"b": 2}),
    "call int": lambda: max(*5),
    "call None": lambda: max(*None),
}.items():
    show(name, action)
a = b = c = 0
a, b = b + 1, a + 2
print(a, b)
i = 0
x = [0, 0, 0]
i, x[i] = 1, "set"
print(i, x)
for n, (k, v) in enumerate({"p": 1, "q": 2}.items()):
    print(n, k, v)
for first, *rest in ("abc", [1], (1, 2, 3)):
    print(first, rest)
[p, q], r = (1, 2), 3
print(p, q, r)
*everything, = "abc"
print(everything)
head, *_, tail = range(6)
print(head, tail)
print([a + b for a, b in [(1, 2), (3, 4)]], {k: v for k, v in ("ab", "cd")})
