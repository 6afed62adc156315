# Classes of all kinds end in gc.collect(), unless an object, a method or a descriptor needs them.
import abc, asyncio, dataclasses, enum, functools, gc, typing, weakref
from collections import namedtuple
gone = []
def watch(cls): weakref.finalize(cls, gone.append, cls.__name__)
def forms():
    class Slots:
        __slots__ = ('a', '__weakref__')
    class Meta(type):
        def __init__(cls, *a): super().__init__(*a); cls.me = cls
    class WithMeta(metaclass=Meta): pass
    class Colour(enum.Enum):
        RED = 1
        BLUE = 2
    @dataclasses.dataclass
    class Point:
        x: int
        y: int = 0
    T = typing.TypeVar('T')
    class Box(typing.Generic[T]): pass
    class A(abc.ABC):
        @abc.abstractmethod
        def f(self): ...
    class B(A):
        def f(self): return B
    class Error(Exception): pass
    class L(list): pass
    class D(dict): pass
    N = namedtuple('N', 'a b')
    class Fut(asyncio.Future): pass
    for c in (Slots, Meta, WithMeta, Colour, Point, Box, A, B, Error, L, D, N, Fut): watch(c)
    isinstance(B(), A)
    b = B(); b.self = b
    l = L(); l.append(l)
    d = D(); d[1] = d
    s = Slots(); s.a = s
    try: raise Error(b)
    except Error as e: b.e = e
    return N(1, 2), Slots.__dict__['a'], Point.__dict__['__dict__']
n, m, g = forms()
for i in range(3):
    gc.collect()
print(sorted(gone))
print(n, m, g)
del n, m, g
gc.collect()
print(sorted(gone))
class Back:
    kept = None
    def __del__(self): Back.kept = self
def back():
    class Sub(Back): pass
    s = Sub(); s.me = s
    watch(Sub)
back()
gc.collect()
print(type(Back.kept).__name__, gone[-1])
Back.kept.x = 1
print(Back.kept.__class__.__mro__, vars(Back.kept).keys())
Back.kept = None
gc.collect()
print(gone[-1], Back.__subclasses__())
def keep_method():
    class K:
        def f(self): return __class__
    return K().f
f = keep_method(); gc.collect(); print(f()); del f
async def main():
    class C:
        async def run(self): await asyncio.sleep(1); return C
    watch(C)
    t = asyncio.create_task(C().run()); gc.collect(); print(await t)
asyncio.run(main()); gc.collect(); print(gone[-1])
for i in range(50):
    X = type('X%d' % i, (Back,), {'__slots__': ('q',), 'f': lambda self: X})
    del X
print(gc.collect() > 0, Back.__subclasses__())
