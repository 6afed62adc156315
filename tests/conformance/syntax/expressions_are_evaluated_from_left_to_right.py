def v(name, value=1):
    print(name, end=" ")
    return value


class Obj:
    def __getitem__(self, key):
        print("get", end=" ")
        return self

    def __call__(self, *args, **kwargs):
        print("call", end=" ")
        return self

    def __getattr__(self, name):
        print(name, end=" ")
        return self


o = Obj()
v("a") + v("b") * v("c") - v("d")
print()
{v("k1"): v("v1"), v("k2"): v("v2")}
print()
[v(1), v(2)], (v(3), v(4)), {v(5), v(6)}
print()
v("f", o)(v(1), *v("star", [1]), v(2), k=v("kw"), **v("dstar", {"z": 1}))
print()
v("o", o).x[v("i")].y(v("arg")).z
print()
v("value") if v("test", 0) else v("else")
print()
v("o", [1, 2, 3])[v("lo", 0) : v("hi", 2) : v("step", 1)]
print()
f"{v('x')}{v('y'):{v('w', 3)}}{v('z')!r}"
print()
lambda d=v("default"): d
print()
v("x") < v("y", 2) < v("z", 3)
print()


def g(a=v("d1"), *, b=v("d2")) -> v("ret"):
    pass


print()


def h(a: v("ann a"), /, b: v("ann b") = v("default b"), *c: v("ann c"), d: v("ann d"), **e: v("ann e")) -> v("ann r"):
    pass


print()
print(h.__annotations__)
