class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Vector({self.x!r}, {self.y!r})"

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __eq__(self, other):
        return isinstance(other, Vector) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __bool__(self):
        return bool(self.x or self.y)

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __iter__(self):
        yield self.x
        yield self.y

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __len__(self):
        return 2

    def __contains__(self, v):
        return v in (self.x, self.y)

    def __iadd__(self, other):
        self.x += other.x
        return self

    def __lt__(self, other):
        return abs(self) < abs(other)

    def __format__(self, spec):
        return f"<{self.x:{spec}}, {self.y:{spec}}>"

    def __str__(self):
        return "a vector"

    def __call__(self, *a, **k):
        return a, k


v, w = Vector(3, 4), Vector(1, 2)
print(v + w, v * 2, 3 * v, -v, v == Vector(3, 4), v != w, abs(v), bool(Vector(0, 0)), list(v), v[0], v[-1], len(v), 4 in v)
v += w
print(v, repr(v), f"{v:.1f}", f"{v}", f"{v!r}", v < w, w < v, sorted([v, w]), max(v, w) is v, v(1, k=2), {w: 1}[Vector(1, 2)])
for action in (lambda: v + 1, lambda: v - w, lambda: v.z, lambda: setattr(v, "z", 1), lambda: v <= w, lambda: v["a"], lambda: v @ w):
    try:
        print(action())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class Box:
    def __init__(self):
        self.items = {}

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return f"no {name}"

    def __setitem__(self, k, v):
        print("set", k, v)
        if isinstance(k, str):
            self.items[k] = v

    def __getitem__(self, k):
        return k if isinstance(k, slice) else self.items.get(k, k)

    def __delitem__(self, k):
        print("del", k)

    def __enter__(self):
        return "entered"

    def __exit__(self, *exc):
        print("exit", exc[0])
        return True

    def __index__(self):
        return 2


b = Box()
b["k"] = 1
b[1:2, ...] = 3
del b["k"]
print(b.missing, b[5], b[1:3], [10, 20, 30][b], hasattr(b, "_x"), getattr(b, "_y", "default"))
with b as entered:
    print(entered)
    raise KeyError
print("after")
print(NotImplemented, Ellipsis, ..., type(...).__name__)
