def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

show("empty", lambda: dict())
show("keywords", lambda: dict(a=1, b=2))
show("mapping", lambda: dict({"x": 1}))
show("mapping and keywords", lambda: dict({"x": 1, "y": 2}, x=9, z=3))
show("pairs", lambda: dict([("a", 1), ["b", 2], "cd"]))
show("zip", lambda: dict(zip("abc", range(3))))
show("int", lambda: dict(5))
show("wrong pair", lambda: dict([1]))
show("long pair", lambda: dict([(1, 2), (1, 2, 3)]))
show("str", lambda: dict("ab"))
show("two arguments", lambda: dict({}, {}))
show("unhashable", lambda: dict([([], 1)]))
show("display", lambda: {**{"a": 1}, "b": 2, **{"a": 3}})
show("display of int", lambda: {**5})
show("display of list", lambda: {**[1]})
show("fromkeys", lambda: dict.fromkeys("abc"))
show("fromkeys value", lambda: dict.fromkeys([1, 2, 1], []))
show("fromkeys int", lambda: dict.fromkeys(3))
show("fromkeys none", lambda: dict.fromkeys())
show("fromkeys instance", lambda: {1: 2}.fromkeys((3, 4), "x"))
show("comprehension", lambda: {k: v for k, v in zip("ab", (1, 2))})
show("comprehension duplicates", lambda: {x % 3: x for x in range(10)})
show("same keys", lambda: {1: "int", 1.0: "float", True: "bool"})
show("none key", lambda: {None: 0, (): 1, "": 2, 0: 3, 0.0: 4, False: 5})


class Mapping:
    def keys(self):
        print("keys asked")
        return ["k1", "k2"]

    def __getitem__(self, k):
        print("item asked", k)
        return k.upper()


show("has keys()", lambda: dict(Mapping()))
show("** of it", lambda: {**Mapping()})
show("update from it", lambda: {"old": 1}.update(Mapping()))


def f(**k):
    return k


show("call with it", lambda: f(**Mapping()))
show("call with int", lambda: f(**5))
show("call with non-str", lambda: f(**{1: 2}))
show("call twice", lambda: f(**{"a": 1}, **{"a": 2}))
show("call name and dict", lambda: f(a=1, **{"a": 2}))
show("builtin call twice", lambda: dict(**{"a": 1}, **{"a": 2}))
