from abc import ABC, abstractmethod
from typing import *

T = TypeVar("T")


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


class MyIt(Iterator[int]):

    def __next__(self):
        raise StopIteration


print(list(MyIt()), MyIt.__mro__)


class SB(Box['Sub']):
    pass


class Repo(ABC, Generic[T]):

    @abstractmethod
    async def get(self, id: int) -> Optional[T]:
        ...


attempt(lambda: Repo())
print(Repo.__mro__, Repo[int])


class UR(Repo[int]):

    async def get(self, id):
        return 1


print(isinstance(UR(), Repo))


class Any2(Any):
    pass


print(Any2, Any2.__mro__)
attempt(lambda: Any())


class E1(Exception, Generic[T]):
    pass


attempt(lambda: E1('x'))
