class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("bye", self.name)


a = Loud("a")
b = a
del a
print("still there")
del b
print("gone")


def f():
    x = Loud("local")
    print("in f")


f()
print("after f")
items = [Loud(1), Loud(2), Loud(3)]
items.pop(1)
print("popped")
items[0] = None
print("replaced")
items.clear()
print("cleared")
d = {"k": Loud("value")}
d["k"] = 5
print("overwritten")
Loud("temporary")
print("temporary is gone")
x = Loud("first")
x = Loud("second")
print("rebound")
t = (Loud("in tuple"),)
del t
try:
    y = Loud("in try")
    raise ValueError("v")
except ValueError:
    del y
    print("handled")


def generator():
    g = Loud("in generator")
    yield 1
    yield 2


g = generator()
next(g)
del g
print("generator dropped")
[Loud(i) for i in "pq"]
print("list dropped")
s = {Loud("in set")}
s.pop()
print("set popped")


class Chain:
    def __init__(self, after):
        self.after = after

    def __del__(self):
        print("chain")


c = Chain(Chain(Chain(None)))
del c


class Revive:
    saved = []

    def __del__(self):
        print("revived")
        Revive.saved.append(self)


Revive()
print(len(Revive.saved))
Revive.saved.clear()
print("not twice")
del x
print("end")
