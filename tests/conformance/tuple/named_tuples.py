def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

from collections import namedtuple

P = namedtuple("P", "x y")
p = P(1, 2)
for name, action in {
    "repr": lambda: (p, str(p), f"{p}"),
    "fields": lambda: (p.x, p.y, p[0], p._fields, P._fields),
    "keywords": lambda: P(y=1, x=2),
    "few": lambda: P(1),
    "many": lambda: P(1, 2, 3),
    "unknown": lambda: P(1, z=2),
    "assign": lambda: setattr(p, "x", 5),
    "absent": lambda: p.zz,
    "replace": lambda: (p._replace(x=9), p),
    "replace unknown": lambda: p._replace(z=1),
    "asdict": lambda: p._asdict(),
    "make": lambda: P._make([3, 4]),
    "make few": lambda: P._make([3]),
    "compare": lambda: (p == (1, 2), p < P(1, 3), hash(p) == hash((1, 2)), isinstance(p, tuple)),
    "unpack": lambda: (lambda a, b: a + b)(*p),
    "defaults": lambda: namedtuple("D", "a b c", defaults=(2, 3))(1),
    "field defaults": lambda: namedtuple("D", "a b", defaults=[5])._field_defaults,
    "list of names": lambda: namedtuple("L", ["a", "b"])(1, 2),
    "commas": lambda: namedtuple("C", "a, b")(1, 2),
    "rename": lambda: namedtuple("R", "a def a", rename=True)._fields,
    "keyword name": lambda: namedtuple("K", "def"),
    "twice": lambda: namedtuple("T", "a a"),
    "underscore": lambda: namedtuple("U", "_a"),
    "bad name": lambda: namedtuple("1x", "a"),
    "name": lambda: (P.__name__, P.__qualname__, P.__doc__, P.__mro__[1].__name__),
    "slots": lambda: p.__slots__,
    "add": lambda: p + (3,),
    "slice": lambda: p[:1],
    "sorted": lambda: sorted([P(2, 1), P(1, 5)]),
    "index count": lambda: (p.index(2), p.count(1), len(p)),
}.items():
    show(name, action)


class Point(namedtuple("Base", "x y")):
    __slots__ = ()

    def __add__(self, o):
        return Point(self.x + o.x, self.y + o.y)

    @property
    def length(self):
        return (self.x**2 + self.y**2) ** 0.5


print(Point(1, 2) + Point(3, 4), Point(3, 4).length, Point(1, 2)._replace(x=5))
show("slots of subclass", lambda: setattr(Point(1, 2), "z", 1))
match p:
    case P(x=1, y=y):
        print("matched", y)
match p:
    case (a, b):
        print("sequence", a, b)
