import weakref


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a = Loud("a")
b = a
del a
print("still there")
b = None
print("gone")


def scope():
    local = Loud("local")
    print("in scope")


scope()
items = [Loud("item 0"), Loud("item 1")]
items.pop()
print("popped")
items.clear()
Loud("temporary")
x = Loud("x1")
x = Loud("x2")
r = weakref.ref(x)
print(r() is x)
x = None
print(r())


class Node:
    pass


n = Node()
ref = weakref.ref(n, lambda _: print("weakref callback"))
del n
d = weakref.WeakValueDictionary()
v = Node()
d["v"] = v
print(len(d), "v" in d)
del v
print(len(d))


def gen():
    try:
        yield Loud("in generator")
        yield 2
    finally:
        print("generator closed")


g = gen()
next(g)
del g
print("end")
