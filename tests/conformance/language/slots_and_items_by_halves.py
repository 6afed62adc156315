# A name may stand twice in __slots__, __dict__ may not; a class with only one of __setitem__ and __delitem__ lacks the other as an
# attribute; str() looks at the kinds of its arguments first; flags are numbers.
import enum


def attempt(label, action):
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error, type(error.__context__).__name__)


def slots(*names, **others):
    return type("Slotted", (), {"__slots__": names, **others})


class Deletes:
    def __delitem__(self, key):
        print("deleted", key)


class Sets:
    def __setitem__(self, key, value):
        print("set", key, value)


class Unset(dict):
    __setitem__ = None


def set_item(thing):
    thing[1] = 2


def delete_item(thing):
    del thing[1]


made = slots("x", "x")()
made.x = 5
print(made.x, type(made).__slots__)
attempt("dict twice", lambda: slots("__dict__", "__dict__"))
attempt("weakref twice", lambda: slots("__weakref__", "__weakref__"))
attempt("a class variable", lambda: slots("x", x=1))
for kind in (Deletes, Sets, Unset):
    attempt(kind.__name__, lambda: set_item(kind()))
    attempt(kind.__name__, lambda: delete_item(kind()))
for arguments in (("a", 2), (b"a", 2), (b"a", None), (b"a", "utf-8", 2), (5, "utf-8"), ("a", "utf-8")):
    attempt(arguments, lambda: str(*arguments))
for base in (enum.Flag, enum.IntFlag):
    for value in ("s", 1.5, (1, 2)):
        attempt((base.__name__, value), lambda: list(base("Made", {"A": value})))
for values in (("x", 2), (b"x", "ascii", 3), (b"x", "ascii"), (1,)):
    attempt(values, lambda: list(enum.StrEnum("Made", {"A": values})))
for text, mode in (("", "eval"), ("", "single"), ("\n", "eval")):
    try:
        compile(text, "f", mode)
    except SyntaxError as error:
        print(mode, error, error.args)
Colour = enum.Enum("Colour", "RED GREEN")
attempt("no member", lambda: Colour.BLUE)
attempt("no member", lambda: Colour["BLUE"])
