from typing import *

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


class NT(NamedTuple):
    a: int
    b: str = 'q'

    def m(self):
        return self.a * 2


n = NT(1)
print(n, n.m(), n._fields, NT._field_defaults, NT.__annotations__, NT.__mro__, n._asdict(), n._replace(a=4), NT.__doc__, NT.__bases__)
attempt(lambda: NT())
attempt(lambda: NT(1, 2, 3))
attempt(lambda: NT(c=1))
N2 = NamedTuple('N2', [('x', int), ('y', int)])
print(N2(1, 2), N2.__module__, N2.__annotations__)
N3 = NamedTuple('N3', x=int, y=str)
print(N3(1, 'a'))


def bad():

    class B(NamedTuple):
        a: int = 1
        b: int


attempt(bad)


def bad2():

    class B(NamedTuple):
        a: int

        def __init__(self):
            pass


attempt(bad2)


class GN(NamedTuple, Generic[T]):
    v: T


print(GN(3), GN[int](4), GN.__mro__)
