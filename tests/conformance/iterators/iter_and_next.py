def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

class Count:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class NoNext:
    def __iter__(self):
        return 5


class NotIterable:
    __iter__ = None


class ByIndex:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError("the end")
        return i * i


class ByIndexStop:
    def __getitem__(self, i):
        if i >= 2:
            raise StopIteration
        return i


class BadIndex:
    def __getitem__(self, i):
        raise KeyError(i)


for name, action in {
    "list": lambda: list(Count(3)),
    "for": lambda: [x for x in Count(2)],
    "no next": lambda: iter(NoNext()),
    "none": lambda: iter(NotIterable()),
    "in none": lambda: 1 in NotIterable(),
    "index": lambda: (list(ByIndex()), 4 in ByIndex(), 5 in ByIndex(), sum(ByIndex())),
    "index stop": lambda: list(ByIndexStop()),
    "index error": lambda: list(BadIndex()),
    "index type": lambda: type(iter(ByIndex())).__name__,
    "reversed index": lambda: list(reversed(ByIndex())),
    "unpack": lambda: (lambda a, b, c: a + b + c)(*ByIndex()),
    "int": lambda: iter(3),
    "next int": lambda: next(3),
    "next": lambda: next(Count(1)),
    "next end": lambda: next(Count(0)),
    "next default": lambda: next(Count(0), "d"),
    "next three": lambda: next(1, 2, 3),
    "iter none": lambda: iter(),
    "iter two": lambda: list(iter(iter([1, 2, 0, 3]).__next__, 0)),
    "iter two not callable": lambda: iter(1, 2),
    "iter two stop": lambda: list(iter(iter([1, 2]).__next__, 99)),
    "iter two error": lambda: list(iter(lambda: 1 / 0, 99)),
    "zip unpack": lambda: list(zip(*[(1, 2), (3, 4)])),
    "for int": lambda: [x for x in 5],
    "star int": lambda: [*5],
    "call star int": lambda: print(*5),
    "unpack int": lambda: (lambda: [a for a, b in [1]])(),
    "max of iterator": lambda: max(Count(4)),
    "in iterator": lambda: (2 in Count(5), 9 in Count(5)),
    "sorted": lambda: sorted(Count(4)),
    "dict": lambda: dict(enumerate(Count(2))),
    "join": lambda: "-".join(str(x) for x in Count(3)),
    "types": lambda: [type(iter(x)).__name__ for x in ([], (), {}, set(), range(1), b"", bytearray(), zip(), map(int, []), enumerate([]))],
    "slice of iterator": lambda: iter([1])[0],
    "len of iterator": lambda: len(iter([1])),
}.items():
    try:
        show(name, action)
    except StopIteration as e:
        print(name, "StopIteration", repr(e.value))
it = iter([1, 2, 3])
print(next(it), list(it), list(it))
