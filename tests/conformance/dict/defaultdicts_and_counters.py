def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

from collections import Counter, OrderedDict, defaultdict

d = defaultdict(list)
d["a"].append(1)
d["b"]
print(d, d["a"], dict(d), "zz" in d, d.get("zz"), len(d), d.default_factory)
for name, action in {
    "int": lambda: defaultdict(5),
    "none": lambda: defaultdict(None)[1],
    "nothing": lambda: defaultdict()["k"],
    "filled": lambda: (defaultdict(int, {"x": 1}, y=2), defaultdict(int, [("a", 1)])),
    "counting": lambda: (lambda c: [c.__setitem__(x, c[x] + 1) for x in "hello"] and c)(defaultdict(int)),
    "nested": lambda: (lambda t: (t["a"]["b"].append(1), t)[1])(defaultdict(lambda: defaultdict(list)))["a"],
    "lambda": lambda: defaultdict(lambda: "default")["x"],
    "failing factory": lambda: defaultdict(lambda: 1 / 0)["x"],
    "copy": lambda: (d.copy() == d, type(d.copy()).__name__),
    "or": lambda: (defaultdict(int, a=1) | {"b": 2}, {"b": 2} | defaultdict(int, a=1)),
    "or list": lambda: d | [(1, 2)],
    "pop": lambda: (d.pop("b"), d),
    "missing direct": lambda: d.__missing__("new"),
    "setdefault": lambda: d.setdefault("s", 5),
    "equal": lambda: defaultdict(int, a=1) == {"a": 1},
    "attribute": lambda: d.foo,
    "fromkeys": lambda: defaultdict.fromkeys("ab", 1),
    "type": lambda: (defaultdict, type(d).__mro__),
}.items():
    show(name, action)
d.default_factory = None
show("factory removed", lambda: d["q"])


class Tree(defaultdict):
    def __init__(self):
        super().__init__(Tree)


t = Tree()
t["x"]["y"] = 1
print(t["x"]["y"], list(t), type(t["z"]).__name__)
c = Counter("abracadabra")
print(c, c["a"], c["zz"], c.most_common(2), c.total(), sorted(c.elements()) == sorted("abracadabra"))
c.update("aaa")
c.subtract({"b": 5})
print(c, +c, -c, c & Counter("ab"), c | Counter("zz"), Counter(a=3) - Counter(a=1, b=2), Counter(a=1) + Counter(b=1))
show("counter int", lambda: Counter(5))
print(Counter(["x", "y", "x"]), Counter(x=2, y=0), Counter() == Counter(a=0), Counter({"a": 1}).items())
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
print(o, list(o), o.popitem(), o.popitem(last=False), o)
o["z"] = 26
o.move_to_end("z", last=False)
print(o, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1}, list(reversed(o)))
show("move absent", lambda: o.move_to_end("nope"))
show("popitem empty", lambda: OrderedDict().popitem())
