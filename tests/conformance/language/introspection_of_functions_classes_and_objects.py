import inspect


def documented(a, b: int = 2, *args, c, **kw) -> str:
    """Says what it does.

    In two paragraphs.
    """


class Base:
    """A base."""
    shared = 1

    def method(self):
        return self


class Child(Base):
    pass


async def coro():
    pass


def gen():
    yield


async def agen():
    yield

print(documented.__name__, documented.__doc__, documented.__annotations__, documented.__module__, documented.__qualname__)
print(inspect.signature(documented), inspect.getdoc(documented))
c = Child()
c.own = 5
print(vars(c), c.__dict__, c.__class__, Child.__doc__, Base.__doc__, Child.__mro__, Child.__base__)
print(hasattr(c, "shared"), getattr(c, "none", 0), callable(c), callable(c.method), c.method.__self__ is c, c.method.__func__ is Base.method)
print(isinstance(True, int), isinstance(c, (str, Base)), issubclass(bool, int), type(c) is Child, type(type(c)))
print([n for n in dir(c) if not n.startswith("__")], __name__, Base.method.__qualname__, type(c.method).__name__)
for f in (coro, gen, agen, documented):
    print(inspect.iscoroutinefunction(f), inspect.isgeneratorfunction(f), inspect.isasyncgenfunction(f), inspect.isfunction(f))
k = coro()
print(inspect.iscoroutine(k), inspect.isawaitable(k), inspect.getcoroutinestate(k))
k.close()
print(inspect.getcoroutinestate(k), inspect.isgenerator(gen()), inspect.isasyncgen(agen()), inspect.isclass(Base), inspect.ismethod(c.method))
Dynamic = type("Dynamic", (Base,), {"x": 1, "hi": lambda self: "hi"})
print(Dynamic().hi(), Dynamic.__name__, Dynamic.x, type(print), type(len).__name__, type(lambda: 0), type(documented), type(None), type(inspect))
setattr(Child, "added", lambda self: "added")
print(c.added())
delattr(Child, "added")
try:
    c.added()
except AttributeError as e:
    print(e)
print(id(c) == id(c), hash("a") == hash("a"), repr("it's"), repr('say "hi"'), repr("both ' and \""), ascii("é\n"))
print(int, str, list, dict, tuple, type, object, Exception, range, bytes)
print(globals()["c"] is c, "c" in locals(), len(documented.__code__.co_varnames), documented.__code__.co_argcount)
