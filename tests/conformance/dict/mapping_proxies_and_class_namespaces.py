def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

from types import MappingProxyType

source = {"a": 1, "b": 2}
m = MappingProxyType(source)
for name, action in {
    "repr": lambda: (m, str(m)),
    "get": lambda: (m["a"], m.get("zz"), m.get("zz", 0), "a" in m, len(m)),
    "absent": lambda: m["zz"],
    "assign": lambda: m.__setitem__("a", 1),
    "views": lambda: (list(m), list(m.keys()), list(m.values()), list(m.items()), list(reversed(m))),
    "copy": lambda: (m.copy(), type(m.copy()).__name__),
    "or": lambda: m | {"c": 3},
    "equal": lambda: (m == source, m == {}, m != source),
    "list": lambda: MappingProxyType([1]),
    "int": lambda: MappingProxyType(5),
    "none": lambda: MappingProxyType(),
    "hash": lambda: hash(m),
    "append": lambda: m.update({}),
    "dict": lambda: (dict(m), {**m}),
    "type": lambda: type(m).__name__,
}.items():
    show(name, action)
source["c"] = 3
print(m)
try:
    m["x"] = 1
except TypeError as e:
    print(e)
try:
    del m["a"]
except TypeError as e:
    print(e)
try:
    m |= {"q": 1}
except TypeError as e:
    print(e)


class C:
    """Text."""

    x = 1

    def f(self):
        pass


print(type(C.__dict__).__name__, C.__dict__["x"], sorted(C.__dict__))
try:
    C.__dict__["y"] = 1
except TypeError as e:
    print(e)
C.y = 5
print(C.__dict__["y"], "y" in vars(C), C().__dict__, vars(C()) == {})
