import abc
from dataclasses import dataclass, field, fields


@dataclass
class Base:
    x: int = 1
    y: int = 2

    def total(self):
        return self.x + self.y


@dataclass
class Sub(Base):
    z: int = 3
    x: int = 10


print(Sub(), Sub().total(), [f.name for f in fields(Sub)], Sub.__doc__)
print(Sub(1, 2, 3) == Base(1, 2), isinstance(Sub(), Base))


@dataclass(slots=True)
class Slotted:
    a: int
    b: int = 3


s = Slotted(1)
print(Slotted.__slots__, s, hasattr(s, "__dict__"))
try:
    s.c = 1
except AttributeError as e:
    print(e)


@dataclass(slots=True)
class More(Slotted):
    c: int = 5


print(More.__slots__, More(1, 2, 3))


@dataclass(kw_only=True)
class Options:
    verbose: bool
    depth: int = 1
    name: str = field(kw_only=False, default="n")


print(Options(verbose=True), Options("x", verbose=False), Options.__match_args__, Options.__doc__)
for args in ((), (1, 2)):
    try:
        Options(*args)
    except TypeError as e:
        print(e)


@dataclass(repr=False, eq=False)
class Bare:
    x: int = 0

    def __repr__(self):
        return "<bare>"


print(Bare(), Bare() == Bare())


@dataclass
class Shape(abc.ABC):
    name: str

    @abc.abstractmethod
    def area(self):
        ...


@dataclass
class Square(Shape):
    side: float

    def area(self):
        return self.side**2


print(Square("sq", 2.0), Square("sq", 2.0).area())
try:
    Shape("s")
except TypeError as e:
    print(e)


@dataclass
class Computed:
    width: float
    area: float = field(init=False)
    parts: list = field(init=False, default_factory=list)
    fixed: int = field(init=False, default=4)

    def __post_init__(self):
        self.area = self.width**2


print(Computed(3.0))


class Meta(type):
    def __call__(cls, *args):
        print("making", cls.__name__)
        return super().__call__(*args)


@dataclass
class WithMeta(metaclass=Meta):
    x: int


print(WithMeta(1))
