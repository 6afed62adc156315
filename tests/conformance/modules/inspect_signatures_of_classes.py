# Signatures of classes: who takes what they are called with, and what it says that it gives.
import inspect, dataclasses, types
class C:
    def __init__(self, x: int) -> None: ...
class N:
    def __new__(cls, a, b=1) -> 'N': return super().__new__(cls)
class M(type):
    def __call__(cls, *a, q=1) -> int: return 5
class K(metaclass=M): pass
@dataclasses.dataclass
class D: 
    a: int = 0
class E: pass
class F(Exception): pass
print(inspect.signature(C.__init__), inspect.signature(C(1).__init__), D.__doc__)
try: types.SimpleNamespace().x
except AttributeError as e: print(e)
try: types.SimpleNamespace(1)
except TypeError as e: print(e)


import collections
import enum
import functools
from typing import NamedTuple


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)
    return wrapper


class Wrapped:
    @logged
    def __init__(self, a, *, b: int = 2) -> None:
        pass

    def method(*args, k=1) -> str:
        pass


class Late(N):
    def __init__(self, z):
        pass


class Pair(NamedTuple):
    left: int
    right: str = ''


class Color(enum.Enum):
    RED = 1


Point = collections.namedtuple('Point', 'x y', defaults=[0])
for c in (C, N, K, D, E, Wrapped, Late, Pair, Point, Wrapped(1).method, functools.partial(C, 1)):
    print(inspect.signature(c))
print(inspect.signature(Wrapped).bind(1, b=3).arguments, list(inspect.signature(Pair).parameters))


class Wrong:
    def nothing():
        pass


try:
    inspect.signature(Wrong().nothing)
except ValueError as e:
    print(e)
