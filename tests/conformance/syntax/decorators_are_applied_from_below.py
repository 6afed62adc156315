def tag(name):
    print("decorator", name)

    def apply(thing):
        print("apply", name, thing.__name__)
        thing.tags = getattr(thing, "tags", []) + [name]
        return thing

    return apply


@tag("outer")
@tag("inner")
def function(a=print("default")):
    pass


print(function.tags)


@tag("class")
class Thing:
    @staticmethod
    def s(x):
        return x

    @classmethod
    def c(cls):
        return cls.__name__

    @property
    def p(self):
        return "property"

    @p.setter
    def p(self, value):
        print("set", value)

    @tag("method")
    def m(self):
        return self.c()


t = Thing()
t.p = 4
print(Thing.s(1), t.c(), t.p, t.m())
registry = {}


@lambda f: registry.setdefault(f.__name__, f)
def registered():
    return "found"


print(registry["registered"]())


@(lambda f: None)
def becomes_none():
    pass


print(becomes_none)
