x = "global"


class Outer:
    x = "class"
    y = x
    items = [x for _ in range(2)]
    first = [n for n in (x, y)]

    def method(self):
        return x

    class Inner:
        z = x

    for i in range(3):
        pass
    if i == 2:
        conditional = True
    lam = lambda self: self.y


print(Outer.y, Outer.items, Outer.first, Outer().method(), Outer.Inner.z, Outer.i, Outer.conditional, Outer().lam())
print(Outer.__qualname__, Outer.Inner.__qualname__, Outer.Inner.method.__name__ if hasattr(Outer.Inner, "method") else "-")
print(Outer.__module__, Outer.method.__qualname__)


def make():
    x = "enclosing"

    class Local:
        print(x)
        x = "own"
        print(x)

        def get(self):
            return x

    return Local


print(make()().get(), make().__qualname__)


class Deleting:
    a = 1
    del a
    try:
        a
    except NameError as error:
        print(error)


class Base:
    def __init_subclass__(cls, /, tag="none", **rest):
        print("subclass", cls.__name__, tag, rest)
        super().__init_subclass__(**rest)


class Child(Base, tag="child"):
    pass


class Meta(type):
    def __new__(mcs, name, bases, namespace, **extra):
        print("new", name, [b.__name__ for b in bases], sorted(k for k in namespace if not k.startswith("__")), extra)
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **extra):
        super().__init__(name, bases, namespace)

    @classmethod
    def __prepare__(mcs, name, bases, **extra):
        return {"prepared": name}


class WithMeta(metaclass=Meta, option=1):
    a = 1
    b = prepared


print(WithMeta.b, type(WithMeta).__name__)
bases = (Base,)
kwargs = {"tag": "starred"}


class Starred(*bases, **kwargs):
    pass
