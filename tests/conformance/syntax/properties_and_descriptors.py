class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, "unset")

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}")
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        print("delete", self.name)
        instance.__dict__.pop(self.name)


class C:
    n = Typed(int)
    s = Typed(str)

    @property
    def double(self):
        "doc of double"
        return self.n * 2

    @double.setter
    def double(self, v):
        self.n = v // 2

    @double.deleter
    def double(self):
        del self.n


c = C()
c.n = 4
c.s = "x"
print(c.n, c.s, c.double, C.double.__doc__)
c.double = 10
c.double += 2
print(c.n)
del c.double
print(c.n, type(C.n).__name__)
try:
    c.s = 1
except TypeError as e:
    print(e)
try:
    C().missing
except AttributeError as e:
    print(e)


class ReadOnly:
    @property
    def p(self):
        return 1


try:
    ReadOnly().p = 2
except AttributeError as e:
    print(e)
