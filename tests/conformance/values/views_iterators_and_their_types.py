d = {"a": 1, "b": 2}
print(type(d.items()), type(d.values()), type(d.keys()), d.items(), d.values(), list(d.items())[0])
print(type(iter([])), type(iter({})), type(iter("")), type(iter(())), type(range(1)), type(zip()), type(map(str, [])), type(filter(None, [])), type(enumerate([])), type(reversed([])))
print(type((i for i in [])), type(lambda: 0), type(print), type([].append), type(str.upper), type(int), type(None), type(...), type(NotImplemented), type(slice(1)), type(1j), type(b""), type(bytearray()), type(frozenset()))


async def c():
    yield


async def k():
    pass


coro = k()
print(type(c()), type(coro), type(c), coro.__name__, slice(1, 2), slice(None, 5, 2), range(3), range(1, 10, 2), range(0))
coro.close()
it = iter(d)
print(next(it), next(it), next(it, "end"), len(d.keys()), "a" in d.keys(), ("a", 1) in d.items(), d.keys() == {"b", "a"}, 2 in d.values())
print(list(zip(d, d.values())), dict(zip(d.values(), d)), [*enumerate(d.items(), 1)], max(d.items(), key=lambda kv: kv[1]), sorted(d.values(), reverse=True))
try:
    next(it)
except StopIteration as e:
    print(repr(e), e.value)
r = range(10, 0, -2)
print(r[1], r[-1], r[1:3], len(r), 4 in r, 5 in r, r.index(6), list(r), r == range(10, 1, -2), r.start, r.stop, r.step, sum(r), min(r), range(2) == range(0, 2), hash(range(2)) == hash(range(2)), bool(range(0)))
for action in (lambda: range(0)[0], lambda: range(1, 2, 0), lambda: range("a"), lambda: range(1.5), lambda: range(3).index(5), lambda: d.items()[0]):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
