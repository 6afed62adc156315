from typing import *

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


@runtime_checkable
class Closable(Protocol):

    def close(self) -> None:
        ...


class F:

    def close(self):
        pass


print(isinstance(F(), Closable), isinstance(3, Closable), issubclass(F, Closable), issubclass(int, Closable))
attempt(lambda: Closable())


class NP(Protocol):
    x: int

    def m(self):
        ...


attempt(lambda: isinstance(F(), NP))
attempt(lambda: NP())


@runtime_checkable
class HasX(Protocol):
    x: int


class WithX:
    x = 3


print(isinstance(WithX(), HasX), isinstance(F(), HasX))
attempt(lambda: issubclass(WithX, HasX))


class Impl(NP):
    x = 3

    def m(self):
        return 'm'


print(Impl().m(), Impl.__mro__, NP.__mro__, NP._is_protocol, Impl._is_protocol, isinstance(Impl(), NP) if 0 else '')


class PT(Protocol[T]):

    def f(self, x: T) -> T:
        ...


print(PT[int], PT.__parameters__, PT.__mro__)


class AP(Protocol):

    async def go(self):
        ...


class Ext(Closable, Protocol):

    def open(self):
        ...


print(Ext.__mro__)
attempt(lambda: type('Bad', (Protocol, int), {}))
