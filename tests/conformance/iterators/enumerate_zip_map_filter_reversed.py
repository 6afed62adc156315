def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

for name, action in {
    "enumerate": lambda: list(enumerate("ab")),
    "start": lambda: list(enumerate("ab", 5)),
    "start key": lambda: list(enumerate("ab", start=-1)),
    "iterable key": lambda: list(enumerate(iterable="a")),
    "big start": lambda: list(enumerate("ab", 2**62 - 1)) + list(enumerate("ab", 2**100)),
    "bad start": lambda: enumerate("ab", "x"),
    "nothing": lambda: enumerate(),
    "int": lambda: enumerate(5),
    "three": lambda: enumerate([], 1, 2),
    "unknown": lambda: enumerate([], foo=1),
    "zip": lambda: list(zip("abc", [1, 2])),
    "zip none": lambda: list(zip()),
    "zip one": lambda: list(zip("ab")),
    "zip three": lambda: list(zip("ab", [1, 2], (3, 4, 5))),
    "zip int": lambda: zip(1),
    "zip int second": lambda: zip([], 1),
    "strict": lambda: list(zip("ab", [1, 2], strict=True)),
    "strict short": lambda: list(zip("abc", [1, 2], strict=True)),
    "strict long": lambda: list(zip("ab", [1, 2, 3], strict=True)),
    "strict third": lambda: list(zip("ab", "cd", "e", strict=True)),
    "strict third long": lambda: list(zip("ab", "cd", "efg", strict=True)),
    "zip unknown": lambda: zip([], foo=1),
    "map": lambda: list(map(str, [1, 2])),
    "map two": lambda: list(map(pow, [2, 3], [3, 2, 9])),
    "map lambda": lambda: list(map(lambda a, b: (a, b), "ab", "cd")),
    "map none": lambda: map(),
    "map one": lambda: map(str),
    "map int": lambda: map(str, 5),
    "map not callable": lambda: list(map(5, [1])),
    "map error": lambda: list(map(lambda x: 1 // x, [1, 0])),
    "map arity": lambda: list(map(lambda x: x, [1], [2])),
    "map None": lambda: list(map(None, [1])),
    "filter": lambda: list(filter(lambda x: x > 1, [1, 2, 3])),
    "filter None": lambda: list(filter(None, [0, 1, "", "a", [], None])),
    "filter bool": lambda: list(filter(bool, [0, 1])),
    "filter one": lambda: filter(None),
    "filter int": lambda: filter(None, 5),
    "reversed": lambda: (list(reversed([1, 2])), list(reversed("ab")), list(reversed((1, 2))), list(reversed(range(3))), list(reversed({1: 1, 2: 2}))),
    "reversed set": lambda: reversed({1}),
    "reversed generator": lambda: reversed(x for x in []),
    "reversed int": lambda: reversed(5),
    "reversed none": lambda: reversed(),
    "reversed hint": lambda: reversed("abc").__length_hint__(),
    "lazy": lambda: next(map(lambda x: x * 2, iter([1, 2]))),
    "type names": lambda: [type(x).__name__ for x in (enumerate([]), zip(), map(int, []), filter(None, []), reversed([]), reversed(""))],
    "iter is self": lambda: [iter(x) is x for x in (enumerate([]), zip(), map(int, []), filter(None, []), reversed(""))],
    "alias": lambda: enumerate[int],
}.items():
    show(name, action)


class Rev:
    def __reversed__(self):
        return iter("reversed!")


class NoRev:
    __reversed__ = None

    def __len__(self):
        return 1

    def __getitem__(self, i):
        return i


class Seq:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return i * 10


print(list(reversed(Rev())), list(reversed(Seq())))
show("no reversed", lambda: reversed(NoRev()))


def noisy(name, n):
    for i in range(n):
        print("produce", name, i)
        yield i
    print("end of", name)


print(list(zip(noisy("a", 2), noisy("b", 3))))
print(list(zip(noisy("a", 3), noisy("b", 2))))
show("strict noisy", lambda: list(zip(noisy("a", 1), noisy("b", 2), strict=True)))
z = zip([1, 2, 3], "ab")
print(next(z), list(z), list(z))
m = map(noisy, ["m"], [1])
print([list(g) for g in m])
