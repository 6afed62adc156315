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


b = Box[int](3)
print(b.x, type(b), b.__orig_class__, Box[int], Box, Box.__parameters__, Box.__orig_bases__, Box.__mro__, Box.__bases__)


class Pair(Generic[K, V]):
    pass


print(Pair[int, str], Pair[int, str].__args__, Pair[int, T], Pair[int, T][str])
attempt(lambda: Pair[int])
attempt(lambda: Box[int, str])
attempt(lambda: Box[1])


class Sub(Box[int]):
    pass


print(Sub(1).x, Sub.__orig_bases__, Sub.__mro__, issubclass(Sub, Box))
attempt(lambda: Sub[int])
attempt(lambda: isinstance(b, Box))
attempt(lambda: isinstance(b, Box[int]))


class Sub2(Box[T], Dict[str, T]):
    pass


print(Sub2.__mro__, Sub2.__parameters__)


class MyList(List[int]):
    pass


print(MyList([1]), MyList.__mro__, MyList.__orig_bases__)


class Node(Generic[T]):
    children: List['Node[T]']

    def __class_getitem__(cls, item):
        return super().__class_getitem__(item)


print(Node[int])


class Stack(Generic[T]):

    def __init__(self) -> None:
        self.items: List[T] = []


s = Stack[int]()
s.items.append(1)
print(s.items, s.__class__, Stack.__class_getitem__(int))
Alias = Dict[str, List[T]]
print(Alias[int], Alias.__parameters__, Alias)
attempt(lambda: Alias[int, str])
attempt(lambda: List[int][int])
print(List[int].__mro_entries__((List[int],)))
print(Text is str, Optional[T], Union[T, None], Union[T, int], List[Optional[T]][int])
