def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

t = (1, 2, 3)
for name, action in {
    "empty": lambda: (tuple(), (), tuple([])),
    "one": lambda: ((1,), tuple([1])),
    "from str": lambda: tuple("abc"),
    "from generator": lambda: tuple(x for x in range(3)),
    "from int": lambda: tuple(1),
    "two": lambda: tuple(1, 2),
    "keyword": lambda: tuple(a=1),
    "same": lambda: tuple(t) is t,
    "empty same": lambda: () is tuple(),
    "add": lambda: t + (4,),
    "add list": lambda: t + [4],
    "add str": lambda: t + "a",
    "mul": lambda: (t * 2, 2 * t, t * 0, t * -1, () * 5),
    "mul str": lambda: t * "a",
    "mul float": lambda: t * 1.5,
    "index": lambda: (t[0], t[-1], t[True]),
    "far": lambda: t[3],
    "far left": lambda: t[-4],
    "str": lambda: t["a"],
    "float": lambda: t[1.0],
    "huge": lambda: t[2**70],
    "slices": lambda: (t[1:], t[::-1], t[:], t[::2], t[5:], t[-2:], t[2:0:-1]),
    "slice whole": lambda: t[:] is t,
    "slice zero": lambda: t[::0],
    "assign": lambda: t.__setitem__(0, 1),
    "count": lambda: (1, True, 1.0, 2).count(1),
    "index of": lambda: (t.index(2), (1, 2, 1).index(1, 1)),
    "index absent": lambda: t.index(9),
    "index bad": lambda: t.index(1, "a"),
    "index none": lambda: t.index(),
    "compare": lambda: ((1, 2) < (1, 3), (1,) < (1, 0), (2,) > (1, 9), (1, 2) == (1.0, 2.0), () < (0,), (1, 2) != (1, 2)),
    "compare types": lambda: (1, "a") < (1, 2),
    "compare list": lambda: (1,) < [1],
    "equal list": lambda: (1,) == [1],
    "hash": lambda: (hash((1, 2)), hash(()), hash((0,)), hash((-1, -2)), hash(((1,), (2,))), hash((1.5, True))),
    "hash list": lambda: hash(([],)),
    "hash deep": lambda: hash((1, (2, {}))),
    "in": lambda: (1 in t, 9 in t),
    "iter": lambda: ([x for x in t], *t, list(reversed(t))),
    "repr": lambda: ((1,), (1, (2,)), ((),), ("a", None, ...)),
    "unpack": lambda: (lambda a, *b: (a, b))(*t),
    "len": lambda: len(t),
    "names": lambda: sorted(n for n in dir(tuple) if not n.startswith("_")),
    "attribute": lambda: t.foo,
    "set attribute": lambda: setattr(t, "foo", 1),
    "iterator": lambda: (type(iter(t)).__name__, iter(t).__length_hint__(), type(reversed(t)).__name__),
    "getnewargs": lambda: t.__getnewargs__(),
    "max": lambda: (max(t), min(t), sum(t), sorted(t, reverse=True)),
    "call": lambda: t(),
}.items():
    show(name, action)
try:
    t[0] = 1
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
try:
    a, b = t
except ValueError as e:
    print(e)
try:
    a, b, c, d = t
except ValueError as e:
    print(e)
try:
    a, *b, c, d, e = t
except ValueError as e:
    print(e)
a, (b, *c), d = 1, "xyz", 3
print(a, b, c, d)
x = (1, [2])
try:
    x[1] += [3]
except TypeError as e:
    print(e, x)
