class Default(dict):
    def __missing__(self, key):
        print("missing", key)
        return key * 2


d = Default(a=1)
print(d["a"], d["b"], d.get("b"), "b" in d, d, len(d))


class Fill(dict):
    def __missing__(self, key):
        v = self[key] = []
        return v


f = Fill()
f["x"].append(1)
f["x"].append(2)
print(f, type(f.copy()).__name__, isinstance(f, dict), f == {"x": [1, 2]})


class Attr(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    __setattr__ = dict.__setitem__


o = Attr(x=1)
o.y = 2
print(o.x, o.y, o)
try:
    o.z
except AttributeError as e:
    print("AttributeError", e, e.__suppress_context__)


class Upper(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)

    def __getitem__(self, k):
        return super().__getitem__(k.upper())

    def __contains__(self, k):
        return super().__contains__(k.upper())


u = Upper(a=1)
u["b"] = 2
u.update(c=3)
print(u, "b" in u, u["b"], u.get("b"), u.get("B"))
try:
    u["zz"]
except KeyError as e:
    print("KeyError", e)


class Order(dict):
    def __iter__(self):
        return iter(sorted(self.keys(), reverse=True))


x = Order(a=1, c=3, b=2)
print(list(x), dict(x), {**x}, list(x.items()), sorted(x))
print(Default.fromkeys("ab", 0), type(Default.fromkeys("a")).__name__, type(d | {}).__name__, d | {"q": 1}, {"q": 1} | d)


class KeyErr(dict):
    def __missing__(self, key):
        raise KeyError(f"no {key}")


try:
    KeyErr()[5]
except KeyError as e:
    print(repr(e), str(e))
