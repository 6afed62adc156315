from collections import namedtuple
from dataclasses import *


@dataclass
class Item:
    name: str
    price: float = 0.0


@dataclass
class Cart:
    owner: str
    items: list = field(default_factory=list)
    index: dict = field(default_factory=dict)


Pair = namedtuple("Pair", "a b")
cart = Cart("ann", [Item("x", 1.5), Item("y")], {"first": Item("x"), "pair": Pair(Item("z"), 2), "t": (Item("w"),)})
d = asdict(cart)
print(d)
d["items"].append("not in the cart")
print(len(cart.items), astuple(cart))
print(asdict(cart, dict_factory=lambda pairs: [name for name, _ in pairs]))
print(astuple(Item("q"), tuple_factory=list))
print(replace(cart, owner="bob").owner, replace(Item("a"), price=2))


@dataclass
class Limited:
    a: int
    b: int = field(init=False, default=1)
    c: InitVar[int] = 2
    d: InitVar[int] = None


for changes in ({"b": 1}, {"nope": 1}, {"a": 5}):
    try:
        print(replace(Limited(1), **changes))
    except Exception as e:
        print(type(e).__name__, e)
class Marker:
    pass


Made = make_dataclass("Made", ["a", ("b", int), ("c", list, field(default_factory=list))],
                      namespace={"double": lambda self: self.b * 2}, bases=(Marker,), order=True)
print(Made.__mro__[1:], Made.__annotations__, Made.__doc__)
try:
    Made("n")
except TypeError as e:
    print(e)
Simple = make_dataclass("Simple", [("x", int), ("y", int, 5)], frozen=True)
print(Simple(1), Simple(1) == Simple(1, 5), is_dataclass(Simple), is_dataclass(Simple(1)), is_dataclass(3))
print(field(default_factory=list).default_factory, field(metadata={"unit": "s"}).metadata)
print(MISSING is field().default, InitVar[int], InitVar[list[int]], KW_ONLY is KW_ONLY)
