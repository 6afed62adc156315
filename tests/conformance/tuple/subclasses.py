class Point(tuple):
    __slots__ = ()

    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]

    @property
    def y(self):
        return self[1]

    def __add__(self, other):
        return Point(self.x + other[0], self.y + other[1])

    def __repr__(self):
        return f"Point(x={self.x}, y={self.y})"


p = Point(1, 2)
print(p, p.x, p.y, p + (3, 4), p == (1, 2), hash(p) == hash((1, 2)), p[0], len(p), isinstance(p, tuple), tuple(p), {p: 1}[1, 2])
a, b = p
print(a, b, type(p[:]).__name__, type(p * 2).__name__, p * 2, max(p), sorted(p))
try:
    p.z = 1
except AttributeError as e:
    print("AttributeError", e)
try:
    p.x = 1
except AttributeError as e:
    print("AttributeError", e)
try:
    Point(1)
except TypeError as e:
    print("TypeError", e)


class Named(tuple):
    pass


n = Named([1, 2])
n.label = "free"
print(n, n.label, n.__dict__, Named(), Named("ab") == ("a", "b"), type(n + (1,)).__name__)


class Two(tuple):
    def __iter__(self):
        return iter("replaced")

    def __len__(self):
        return 42


t = Two((1, 2))
print(list(t), len(t), t, t[0], tuple(t), [*t], t == (1, 2))
