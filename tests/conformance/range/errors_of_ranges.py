def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


class Index:
    def __index__(self):
        return 4


attempt(lambda: range())
attempt(lambda: range(1, 2, 3, 4))
attempt(lambda: range(1.5))
attempt(lambda: range("a"))
attempt(lambda: range(None))
attempt(lambda: range(1, 2, 0))
attempt(lambda: range(stop=1))
attempt(lambda: range(5)[5])
attempt(lambda: range(5)[-6])
attempt(lambda: range(5)["a"])
attempt(lambda: range(5)[1.0])
attempt(lambda: range(5)[::0])
attempt(lambda: range(5).index(9))
attempt(lambda: range(5).index("a"))
attempt(lambda: range(5).index(2.5))
attempt(lambda: range(5) < range(6))
attempt(lambda: range(5) + range(2))
attempt(lambda: range(5) * 2)
attempt(lambda: len(range(2**70)))
attempt(lambda: range(5).foo)
attempt(lambda: range(Index()))
attempt(lambda: next(range(5)))
attempt(lambda: next(iter(range(0))))
attempt(lambda: range(5)())


def assign(name):
    r = range(5)
    if name == "item":
        r[0] = 1
    elif name == "del":
        del r[0]
    else:
        r.start = 3


attempt(lambda: assign("item"))
attempt(lambda: assign("del"))
attempt(lambda: assign("attribute"))
attempt(lambda: type("R", (range,), {}))
