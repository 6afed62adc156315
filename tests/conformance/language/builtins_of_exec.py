# exec() and eval() with builtins, globals and locals that are not the usual ones.
for source in ("abs(-3)", "len([1])", "[x for x in (1, 2)]", "__import__('os')"):
    for builtins in ({}, {"abs": abs}, None):
        try:
            print(source, eval(source, {"__builtins__": builtins}))
        except Exception as error:
            print(source, type(error).__name__, error)

for source in ("class A: pass", "import os", "def f(): return len('abc')\nprint(f())"):
    try:
        exec(source, {"__builtins__": {"print": print}})
        print("ran")
    except Exception as error:
        print(type(error).__name__, error)

# the same code with the usual builtins, then without
code = compile("print(len('abc'))", "<text>", "exec")
exec(code, {})
try:
    exec(code, {"__builtins__": {}})
except NameError as error:
    print(error)
exec(code, {})


class Space:
    def __getitem__(self, name):
        if name == "a":
            return 12
        raise KeyError(name)

    def keys(self):
        return ["z", "y"]


print(eval("a", {}, Space()), eval("dir()", {}, Space()))
try:
    eval("b", {}, Space())
except NameError as error:
    print(error)


class Asking(dict):
    def __missing__(self, key):
        return key + "!"


print(eval("hello", {}, Asking()))
print(__builtins__, type(__builtins__).__name__, "print" in dir(__builtins__))

for source in ("1 + 1", "1; 2", "for i in range(2): i\n", "'doc'", "x = 3; x", "None", "a = 1\nb = 2\n", ""):
    try:
        exec(compile(source, "<text>", "single"), {})
    except SyntaxError as error:
        print(error.msg)


class Names(dict):
    def __setitem__(self, key, value):
        if not key.startswith("__"):
            print("set", key)
        super().__setitem__(key, value)

    def __delitem__(self, key):
        print("del", key)
        super().__delitem__(key)


class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases):
        return Names()


class Annotated(metaclass=Meta):
    a: int = 1
    b: str
    c = 2
    del c


print(Annotated.__annotations__)


class Plain:
    """A namespace that is no dict at all."""

    def __init__(self):
        self.seen = {}

    def __setitem__(self, key, value):
        self.seen[key] = value

    def __getitem__(self, key):
        return self.seen[key]


space = Plain()
exec("x: int = 1\ny: str", {}, space)
print(space.seen)
