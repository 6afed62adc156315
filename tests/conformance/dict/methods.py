def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

d = {"a": 1, "b": 2}
show("get", lambda: (d.get("a"), d.get("z"), d.get("z", 0)))
show("get none", lambda: d.get())
show("get three", lambda: d.get(1, 2, 3))
show("get unhashable", lambda: d.get([]))
show("getitem absent", lambda: d["z"])
show("getitem tuple", lambda: d[1, 2])
show("getitem unhashable", lambda: d[{}])
show("setdefault", lambda: (d.setdefault("a", 9), d.setdefault("c", 3), d.setdefault("n"), d))
show("pop", lambda: (d.pop("c"), d.pop("zz", "none"), d))
show("pop absent", lambda: d.pop("zz"))
show("pop nothing", lambda: d.pop())
show("popitem", lambda: (d.popitem(), d))
show("popitem empty", lambda: {}.popitem())
show("update", lambda: (d.update({"q": 1}), d.update([("r", 2)], s=3), d.update(), d))
show("update int", lambda: d.update(3))
show("update two", lambda: d.update({}, {}))
show("update bad pairs", lambda: d.update([(1, 2), 3]))
show("copy", lambda: (d.copy() == d, d.copy() is d))
show("clear", lambda: (d.copy().clear(), len(d)))
show("in", lambda: ("a" in d, 1 in d, "zz" not in d))
show("in unhashable", lambda: [] in d)
show("or", lambda: {"a": 1, "b": 2} | {"b": 3, "c": 4})
show("or list", lambda: {} | [(1, 2)])
show("ror", lambda: [1] | {})
show("add", lambda: {} + {})
show("less", lambda: {} < {})
show("eq", lambda: ({"a": 1, "b": 2} == {"b": 2, "a": 1}, {1: 1} == {1: 2}, {1: 1} != {1.0: True}, {} == []))
show("len", lambda: len(d))
show("bool", lambda: (bool({}), bool({1: 1})))
show("hash", lambda: hash({}))
show("reversed", lambda: list(reversed({"x": 1, "y": 2})))
show("iter", lambda: [k for k in {"x": 1, "y": 2}])
show("unpack", lambda: [*{"x": 1, "y": 2}])
show("sorted", lambda: sorted({"b": 1, "a": 2}.items()))
show("no attribute", lambda: {}.foo)
show("has_key", lambda: {}.has_key(1))
show("set attribute", lambda: setattr({}, "x", 1))
show("type of views", lambda: [type(x).__name__ for x in (d.keys(), d.values(), d.items(), iter(d), iter(d.values()), iter(d.items()), reversed(d), reversed(d.values()), reversed(d.items()))])
e = {"k": 1}
e |= {"l": 2}
e |= [("m", 3)]
print(e)
try:
    e |= 5
except TypeError as x:
    print(x)
del e["k"]
try:
    del e["k"]
except KeyError as x:
    print("KeyError", x, repr(x), x.args)
print(e, sorted(n for n in dir(dict) if not n.startswith("_")))
