def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

class Traced:
    def __init__(self):
        object.__setattr__(self, "log", [])

    def __getattribute__(self, name):
        if name not in ("log", "__class__"):
            object.__getattribute__(self, "log").append("get " + name)
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        self.log.append("missing " + name)
        if name.startswith("no"):
            raise AttributeError(f"really no {name}")
        return name * 2

    def __setattr__(self, name, value):
        self.log.append(f"set {name}={value}")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        self.log.append(f"del {name}")
        object.__delattr__(self, name)

    def method(self):
        return "m"


t = Traced()
t.x = 1
print(t.x, t.y, t.method(), getattr(t, "z"), hasattr(t, "nothing"), getattr(t, "nope", "default"))
del t.x
setattr(t, "w", 2)
delattr(t, "w")
print(t.log)
show("really no", lambda: t.no)
show("delete missing", lambda: delattr(t, "gone"))


class Descriptor:
    def __set_name__(self, owner, name):
        self.name = name
        print("named", owner.__name__, name)

    def __get__(self, obj, owner=None):
        return f"get {self.name} of {'class' if obj is None else 'instance'} {owner.__name__}"

    def __set__(self, obj, value):
        print("set", self.name, value)

    def __delete__(self, obj):
        print("delete", self.name)


class NonData:
    def __get__(self, obj, owner=None):
        return "non-data"


class Host:
    d = Descriptor()
    n = NonData()
    plain = 1

    @property
    def p(self):
        return "property"

    @p.setter
    def p(self, v):
        print("property set", v)

    @p.deleter
    def p(self):
        print("property deleted")

    @property
    def ro(self):
        return 1

    @classmethod
    def c(cls):
        return cls.__name__

    @staticmethod
    def s(x):
        return x


h = Host()
print(h.d, Host.d, h.n, Host.n, h.p, h.ro, h.c(), Host.c(), h.s(1), Host.s(2))
h.d = 5
h.n = "shadow"
h.p = 6
h.plain = 2
print(h.d, h.n, h.plain, Host.plain, h.__dict__)
del h.d, h.n, h.p, h.plain
print(h.n, h.plain, h.__dict__)
for name in ("ro", "c"):
    show("set " + name, lambda: setattr(h, name, 1))
    show("delete " + name, lambda: delattr(h, name))
h.__dict__["d"] = "hidden by data descriptor"
h.__dict__["n"] = "wins over non-data"
print(h.d, h.n)
show("property class", lambda: (type(Host.p).__name__, Host.p.fget(h), type(Host.__dict__["c"]).__name__))
show("bound", lambda: (h.c.__self__ is Host, h.__init__.__name__, type(h.c).__name__))


class Base:
    def who(self):
        return "base"

    @classmethod
    def make(cls):
        return cls()

    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag


class Child(Base, tag="t"):
    def who(self):
        return "child of " + super().who()


print(Child().who(), type(Child.make()).__name__, Child.tag, Base.who(Child()), super(Child, Child()).who())
show("super without class", lambda: super().who())
show("bad super", lambda: super(Child, 5))
show("extra keyword", lambda: type("Z", (Base,), {}, wrong=1))
Child.who = lambda self: "patched"
print(Child().who(), Child.__mro__[1].__name__, Child.__bases__, Base.__subclasses__() == [Child])
c = Child()
c.who = lambda: "on the instance"
print(c.who(), "who" in vars(c))
c.__class__ = Base
print(c.__class__.__name__, isinstance(c, Child))
show("class of int", lambda: setattr(5, "__class__", str))
