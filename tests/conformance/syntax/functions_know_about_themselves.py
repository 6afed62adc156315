def f(a, b: int = 2, /, c=3, *args: str, d, e: "quoted" = 5, **kw) -> None:
    """The docstring.

    Second line."""
    local = 1
    return local


print(f.__name__, f.__qualname__, f.__doc__.splitlines(), f.__module__)
print(f.__defaults__, f.__kwdefaults__, f.__annotations__)
c = f.__code__
print(c.co_name, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames, c.co_firstlineno)
f.attribute = 1
print(f.__dict__, (lambda: 0).__name__, (lambda: 0).__qualname__)


class C:
    "class doc"

    def m(self):
        def inner():
            pass

        return inner


print(C.__doc__, C.m.__doc__, C.m.__qualname__, C().m().__qualname__)
f.__name__ = "renamed"
f.__defaults__ = (10, 20)
print(f.__name__, f(1, d=4))
print([g.__code__.co_flags & 0x2A0 for g in (lambda: (yield), C.m)])
