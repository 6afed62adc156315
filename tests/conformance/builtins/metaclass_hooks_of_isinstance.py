def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

from abc import ABC, ABCMeta, abstractmethod


class Even(type):
    def __instancecheck__(cls, x):
        print("instance?", x)
        return isinstance(x, int) and x % 2 == 0

    def __subclasscheck__(cls, c):
        print("subclass?", c)
        return c is int

    def __call__(cls, *args):
        print("called", args)
        return super().__call__(*args)

    def __len__(cls):
        return 42

    def __iter__(cls):
        return iter("meta")

    def __contains__(cls, x):
        return x == "yes"

    def __getitem__(cls, k):
        return f"{cls.__name__}[{k}]"

    def __repr__(cls):
        return f"<Even {cls.__name__}>"


class E(metaclass=Even):
    pass


print(isinstance(2, E), isinstance(3, E), issubclass(int, E), issubclass(str, E), isinstance(E(), E), isinstance(4, (str, E)))
print(len(E), list(E), "yes" in E, E[5], E, type(E).__name__)


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...


class Square(Shape):
    def __init__(self, a):
        self.a = a

    def area(self):
        return self.a**2

    name = "square"


class Half(Shape):
    def area(self):
        return 1


show("abstract", lambda: Shape())
show("half", lambda: Half())
show("square", lambda: (Square(3).area(), Square(1).name, isinstance(Square(1), Shape)))


class Duck(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, c):
        return True if hasattr(c, "quack") else NotImplemented


class Mallard:
    def quack(self):
        return "quack"


print(isinstance(Mallard(), Duck), issubclass(int, Duck))
Duck.register(int)
print(isinstance(5, Duck), issubclass(bool, Duck))
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Sized

for value in ([], (), "", {}, set(), 5, iter([]), len, range(3), (x for x in []), None):
    print(type(value).__name__, [c.__name__ for c in (Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Sized) if isinstance(value, c)])


class Liar:
    __class__ = int


print(isinstance(Liar(), int), type(Liar()) is int, isinstance(Liar(), Liar))


class Bad:
    def __instancecheck__(self, x):
        return "yes"


print(isinstance(1, Bad()))
show("not a class", lambda: isinstance(1, Bad().__instancecheck__))
show("recursive tuple", lambda: isinstance(1, (str, (float, (bool,)))))
