"""sys.getsizeof(): the bytes of CPython, as lessons on memory print them."""
import abc
import asyncio
import collections
import enum
import sys
from dataclasses import dataclass

size = sys.getsizeof


def squares(count):
    for n in range(count):
        yield n * n


def closing(a, b):
    def inner():
        yield a + b
        return a
    return inner()


async def work(n):
    total = 0
    for i in range(n):
        await asyncio.sleep(0)
        total += i
    return total


async def stream():
    yield 1


class Plain:
    def __init__(self):
        self.x = 1

    def method(self):
        pass


class Slotted:
    __slots__ = ("a", "b", "c")


class Below(Slotted):
    pass


class More(Slotted):
    __slots__ = ("d", "__weakref__")


class Empty:
    __slots__ = ()


class OnlyDict:
    __slots__ = ("__dict__",)


class MyList(list): pass
class MyDict(dict): pass
class MyInt(int): pass
class MyStr(str): pass
class MyTuple(tuple): pass
class MyFloat(float): pass
class MyBytes(bytes): pass
class MyDeque(collections.deque): pass
class MyError(Exception): pass
class MyOSError(OSError): pass
class Abstract(abc.ABC): pass
class Meta(type): pass
class WithMeta(metaclass=Meta): pass


class Colour(enum.Enum):
    RED = 1


@dataclass
class Point:
    x: int = 1
    y: int = 2


@dataclass(slots=True)
class SlotPoint:
    x: int = 1
    y: int = 2


class Own:
    def __sizeof__(self):
        return 1000


Pair = collections.namedtuple("Pair", "a b")

print("numbers", [size(n) for n in (0, 1, -1, 2**30 - 1, 2**30, 2**60, -2**90, 1 << 1000, True, 1.5, 1j)])
print("texts", [size(s) for s in ("", "a", "x" * 100, "é", "日本", "😀!", b"", b"abc")])
print("constants", size(None), size(...), size(NotImplemented), size(object()))
print("tuples", [size(t) for t in ((), (1,), (1, 2), tuple(range(100)))])
p = Plain()
print("displays", [size(x) for x in ([], [p], [p, p], [p, p, p], [1, 2, 3], [p] * 5, [p, *range(3)])])
print("made", [size(x) for x in (list("abc"), list((1, 2, 3)), list(n for n in range(10)), [*range(3)],
                                 [1, 2] + [3], [1, 2] * 3, [0] * 50, [1, 2, 3, 4][1:3], list({1: 2}),
                                 list(range(10)), list(range(1000)), [n for n in range(1000)], sorted([3, 1, 2]),
                                 "a b".split(), "a,b".split(","), "a\nb".splitlines(), "a b c".rsplit(None, 1))])
grown = []
row = []
for n in range(100):
    grown.append(n)
    row.append(size(grown))
print("appending", sorted(set(row)))
row = []
while grown:
    grown.pop()
    row.append(size(grown))
print("popping", sorted(set(row)))
grown = [1] * 100
del grown[10:]
row = [size(grown)]
grown.extend([1] * 5)
row.append(size(grown))
grown += range(20)
row.append(size(grown))
grown *= 2
row.append(size(grown))
grown.clear()
row.append(size(grown))
grown.insert(0, 1)
row.append(size(grown))
grown[:] = [1] * 7
row.append(size(grown))
grown.remove(1)
row.append(size(grown))
print("changing", row)

d, row = {}, []
for n in range(200):
    d[n] = n
    row.append(size(d))
print("dict of numbers", sorted(set(row)))
d, row = {}, []
for n in range(200):
    d[str(n)] = n
    row.append(size(d))
print("dict of texts", sorted(set(row)))
print("dicts", size({}), size({"a": 1}), size({1: 2}), size(dict(a=1)),
      size({n: n for n in range(5000)}), size(dict.fromkeys("abcdefgh")), size(MyDict()))
d.clear()
print(size(d), size(d.keys()), size(d.values()), size(d.items()))
s, row = {0}, []
for n in range(200):
    s.add(n)
    row.append(size(s))
print("sets", sorted(set(row)), size({1, 2, 3, 4, 5}), size({1} | {2}))

coroutine = work(3)
print("generators", size(squares(3)), size((n for n in ())), size((n * n for n in range(10**6) if n % 2)),
      size(coroutine), size(stream()), size(closing(1, 2)), size(range(10**9)))
coroutine.close()
print("functions", size(squares), size(work), size(len), size([].append), size(p.method), size(lambda: 1))
print("iterators", [size(i) for i in (iter([]), iter(()), iter(""), iter("é"), iter({}), iter({}.items()), iter({1}),
                                      iter(range(3)), zip(), map(len, []), filter(None, []), enumerate([]),
                                      reversed([]))])
print("instances", [size(x) for x in (p, Slotted(), Below(), More(), Empty(), OnlyDict(), Point(), SlotPoint(),
                                      Colour.RED, Pair(1, 2), WithMeta(), Abstract())])
print("subclasses", [size(x) for x in (MyList(), MyList([1, 2]), MyDict(a=1), MyInt(), MyStr(), MyStr("é"), MyTuple(),
                                       MyTuple((1, 2)), MyFloat(), MyBytes(b"ab"), MyDeque())])
print("exceptions", [size(x) for x in (ValueError(), MyError("a", 1), OSError(), MyOSError(), KeyError(1),
                                       StopIteration(), AttributeError(), asyncio.CancelledError())])
print("classes", [size(x) for x in (int, type, Plain, Slotted, Empty, OnlyDict, Abstract, WithMeta, ValueError)])
print("others", size(slice(1)), size(collections.deque()), size(collections.Counter()), size(property()),
      size(staticmethod(len)), size(classmethod(len)), size(vars(Plain)), size(sys), size(memoryview(b"")))
print("own", size(Own()), Own().__sizeof__(), [1].__sizeof__(), "a".__sizeof__(), p.__sizeof__(), (1).__sizeof__())
