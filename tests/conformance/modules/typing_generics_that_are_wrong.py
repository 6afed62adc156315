# since: 3.11.7
from typing import *

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


class Box(Generic[T]):

    def __init__(self, x: T):
        self.x = x

    def get(self) -> T:
        return self.x


def dup():

    class B(Generic[T], Generic[K]):
        pass


attempt(dup)


def dup2():

    class B(Generic[T, T]):
        pass


attempt(dup2)


def notall():

    class B(Box[K], Generic[T]):
        pass


attempt(notall)
print(TypeVar('A', bound='Foo').__bound__, T.__module__, repr(ForwardRef('a.b')), ForwardRef('x') == ForwardRef('x'), List['x'].__args__)
attempt(lambda: ForwardRef('1 +'))
attempt(lambda: List['1 +'])
