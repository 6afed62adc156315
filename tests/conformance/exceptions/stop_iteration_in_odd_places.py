def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

def gen():
    yield 1
    return "result"


def delegating():
    r = yield from gen()
    yield r


def raising():
    yield next(iter([]))


def plain():
    raise StopIteration("plain")


class It:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("value", 2)


async def co():
    raise StopIteration("in coroutine")


for name, action in {
    "delegating": lambda: list(delegating()),
    "raising": lambda: list(raising()),
    "plain": lambda: plain(),
    "list of plain": lambda: list(map(lambda x: plain(), [1, 2])),
    "for": lambda: [x for x in It()],
    "generator over plain": lambda: list(plain() for _ in [1]),
    "next default": lambda: next(It(), "default"),
    "coroutine": lambda: co().send(None),
    "sorted key": lambda: sorted([1, 2], key=lambda x: plain()),
    "max": lambda: max(It(), default="nothing"),
    "zip": lambda: list(zip([1, 2], It())),
    "unpack": lambda: (lambda a, b: 0)(*It()),
    "star": lambda: [*It()],
    "dict": lambda: dict(It()),
    "any": lambda: any(It()),
    "in": lambda: 1 in It(),
    "sum": lambda: sum(It()),
    "join": lambda: "".join(It()),
}.items():
    show(name, action)
g = gen()
next(g)
try:
    next(g)
except StopIteration as e:
    print(e.value, e.args)
try:
    next(g)
except StopIteration as e:
    print(e.value, e.args)
try:
    next(It())
except StopIteration as e:
    print(e.value, e.args)
e = StopIteration([1, 2])
print(e.value, repr(e))


def throw_stop():
    try:
        yield 1
    except StopIteration as e:
        yield f"caught {e.value}"


t = throw_stop()
next(t)
print(t.throw(StopIteration("thrown")))


def uncaught():
    yield 1


u = uncaught()
next(u)
try:
    u.throw(StopIteration("thrown"))
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__))
