from dataclasses import dataclass, field, fields, InitVar, KW_ONLY
from typing import ClassVar, List, Optional


@dataclass
class Point:
    x: int
    y: Optional[int] = 0
    tags: List[str] = field(default_factory=list, repr=False)
    label: "str" = "p"
    count: ClassVar[int] = 3
    scale: InitVar[int] = 4
    _: KW_ONLY
    width: float = 1.5
    height: int

    def __post_init__(self, scale):
        self.x *= scale


p = Point(1, height=3)
print(p, p.tags, Point.count, hasattr(p, "scale"))
print(Point.__doc__)
print(Point.__init__.__annotations__, Point.__match_args__)
print(Point.__init__.__qualname__, Point.__eq__.__qualname__, Point.__hash__)
for f in fields(Point):
    print(f.name, f.type, f.init, f.repr, f.compare, f.hash, f.kw_only, dict(f.metadata))
print(Point.__dataclass_params__)


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    note: str = field(default="", compare=False)


a, b = Version(1, 2, "a"), Version(1, 2, "b")
print(a == b, a < b, a <= b, Version(1, 10) > a, sorted([Version(2), Version(1, 5), Version(1)]))
print(a == (1, 2), a != 3, Version.__lt__(a, 3))


@dataclass(frozen=True)
class Key:
    name: str
    extra: int = field(compare=False, default=3)


print({Key("a"): 1}[Key("a", 9)], hash(Key("a")) == hash(Key("a", 4)))


@dataclass
class Tree:
    value: int
    kids: list = field(default_factory=list)


t = Tree(1)
t.kids.append(t)
print(t)


@dataclass
class Self:
    self: int
    other: int = 3


print(Self(3) == Self(3), Self(4))
match Version(3, 1):
    case Version(major, minor):
        print("matched", major, minor)
