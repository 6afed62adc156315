def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"


n = Node("a")
r = weakref.ref(n)
print(r() is n, r().name, weakref.ref(n) is r, weakref.getweakrefcount(n), r == weakref.ref(n), hash(r) == hash(n))
dead = []
r2 = weakref.ref(n, lambda ref: dead.append("first"))
r3 = weakref.ref(n, lambda ref: dead.append("second"))
print(weakref.getweakrefcount(n), r2 == r, r2 is r)
del n
print(r(), r2(), dead)
for name, action in {
    "int": lambda: weakref.ref(5),
    "list": lambda: weakref.ref([]),
    "tuple": lambda: weakref.ref(()),
    "None": lambda: weakref.ref(None),
    "none": lambda: weakref.ref(),
    "set": lambda: weakref.ref({1})(),
    "function": lambda: weakref.ref(show)() is show,
    "class": lambda: weakref.ref(Node)() is Node,
    "call argument": lambda: r(1),
    "dead hash": lambda: hash(weakref.ref(Node("x"))),
    "less": lambda: r < r2,
    "callback attribute": lambda: (r.__callback__, weakref.ref(Node).__callback__),
}.items():
    show(name, action)
m = Node("m")
p = weakref.proxy(m)
print(p.name, p, type(p).__name__)
p.name = "changed"
print(m.name)
del m
try:
    p.name
except ReferenceError as e:
    print("ReferenceError", e)
cache = weakref.WeakValueDictionary()
v = Node("v")
cache["v"] = v
print(cache["v"], len(cache), "v" in cache)
del v
print(len(cache), cache.get("v"), list(cache))
keys = weakref.WeakKeyDictionary()
k = Node("k")
keys[k] = 1
print(keys[k], len(keys))
del k
print(len(keys))
s = weakref.WeakSet()
x, y = Node("x"), Node("y")
s.add(x)
s.add(y)
print(len(s), x in s)
del x
print(len(s), [e.name for e in s])


class Slots:
    __slots__ = ("a",)


show("no weak references", lambda: weakref.ref(Slots()))


class WithRef:
    __slots__ = ("__weakref__",)


w = WithRef()
print(weakref.ref(w)() is w)


class Fails:
    pass


f = Fails()
ref = weakref.ref(f, lambda r: 1 / 0)
del f
print("after a failing callback", ref())
fin = Node("fin")
weakref.finalize(fin, print, "finalized", 1)
del fin
cycle = Node("c")
cycle.me = cycle
wc = weakref.ref(cycle)
print(wc() is cycle)
