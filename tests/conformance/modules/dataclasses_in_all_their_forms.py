from dataclasses import asdict, astuple, dataclass, field, fields, is_dataclass, replace, FrozenInstanceError
from typing import ClassVar, List, Optional


@dataclass
class Point:
    x: int
    y: int = 0
    tags: List[str] = field(default_factory=list)
    kind: ClassVar[str] = "point"
    hidden: int = field(default=5, repr=False, compare=False)

    def __post_init__(self):
        self.sum = self.x + self.y


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0


@dataclass
class Point3(Point):
    z: int = 9


@dataclass(slots=True, kw_only=True)
class Config:
    host: str
    port: Optional[int] = None


@dataclass(eq=False)
class Node:
    value: int
    next: "Node" = None


p = Point(1, 2)
p.tags.append("t")
print(p, Point(1), p == Point(1, 2, ["t"]), p != Point(3), p.sum, Point.kind, p.hidden, Point3(1, 2, z=3), Point3(1))
print(asdict(p), astuple(Version(1, 2)), [f.name for f in fields(Point)], replace(p, x=10), is_dataclass(p), is_dataclass(5))
print(Version(1, 2) < Version(1, 3), sorted([Version(2), Version(1, 5)]), {Version(1): "hashable"}[Version(1, 0)], Version(1) == (1, 0))
print(Config(host="h"), Config(host="a", port=1), Node(1, Node(2)).next.value, Node(1) == Node(1), asdict(Point3(1, tags=["a"])))
for action in (lambda: setattr(Version(1), "major", 2), lambda: Point(), lambda: Point(1, 2, [], 3, 4), lambda: Config("h"), lambda: {p: 1}, lambda: Point(1) < Point(2), lambda: setattr(Config(host="x"), "other", 1), lambda: Point(x=1, w=2)):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
try:
    @dataclass
    class Bad:
        items: list = []
except ValueError as e:
    print(e)
try:
    @dataclass
    class Bad2:
        a: int = 1
        b: int
except TypeError as e:
    print(e)
