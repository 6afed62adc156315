import sys
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


def hints(a: int, b: 'str', c: Optional['int'], d: List['NT']=None, e: int=None, *args: 'float', **kw: Any) -> 'None':
    pass


print(get_type_hints(hints))


class C:
    x: int
    y: 'C'
    z: ClassVar['int'] = 3


class D(C):
    w: List['C']


print(get_type_hints(C), get_type_hints(D))
print(get_type_hints(sys))


def h2(a: Annotated[int, 'm'], b: List[Annotated[str, 1]]):
    pass


print(get_type_hints(h2), get_type_hints(h2, include_extras=True))


def h3(a: 'Nope'):
    pass


attempt(lambda: get_type_hints(h3))


def h4(x: Final[int], y: 'list[int]', z: 'int|None'):
    pass


attempt(lambda: get_type_hints(h4))
