# property, classmethod, staticmethod and super: texts, names, subclasses.
class Book:
    @classmethod
    @property
    def __doc__(cls):
        return "about " + cls.__name__

    @classmethod
    @property
    def shelf(cls):
        return cls.__name__.lower()


class Atlas(Book):
    pass


print(Book.__doc__, Atlas.shelf, Atlas().shelf)


class Field(property):
    """a field"""


class Named(property):
    def __init__(self, getter, label):
        super().__init__(getter)
        self.label = label


class Record:
    @Field
    def size(self):
        "how large"
        return 1

    @property
    def width(self):
        "first"
        return 2

    @width.getter
    def width(self):
        "second"
        return 3

    @width.setter
    def width(self, value):
        "never shown"

    given = property(lambda self: 4, doc="given")

    @given.getter
    def given(self):
        "not taken"
        return 5

    named = Named(lambda self: 6, "six")


record = Record()
print(Record.size.__doc__, Record.width.__doc__, Record.given.__doc__, Field.__doc__)
print(record.width, record.given, record.named, Record.named.label, Record.named.fset)
for name in ("fget", "fset", "fdel"):
    try:
        setattr(property(), name, len)
    except AttributeError as error:
        print(error)
for arguments in ((), (1,)):
    try:
        property().__set_name__(*arguments)
    except TypeError as error:
        print(error)
try:
    property(getter=1)
except TypeError as error:
    print(error)


def work(a: int) -> str:
    "works"


for wrap in (staticmethod, classmethod):
    wrapped = wrap(work)
    print(wrapped.__name__, wrapped.__qualname__, wrapped.__doc__, wrapped.__module__, wrapped.__annotations__)
    print(sorted(wrapped.__dict__), wrapped.__wrapped__ is work)


class Loud(super):
    def __getattribute__(self, name):
        if not name.startswith("__"):
            print("asked for", name)
        return super().__getattribute__(name)


class Base:
    def hello(self):
        return "base"


class Derived(Base):
    def hello(self):
        return "derived, " + Loud(Derived, self).hello()


print(Derived().hello())


class Proxy:
    def __init__(self, thing):
        self.__dict__["thing"] = thing

    def __getattribute__(self, name):
        if name.startswith("__"):
            return getattr(object.__getattribute__(self, "thing"), name)
        return object.__getattribute__(self, name)


print(super(Derived, Proxy(Derived())).hello())
try:
    super(Base, Base(), 1)
except TypeError as error:
    print(error)
