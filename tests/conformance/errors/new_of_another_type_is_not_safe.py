# A class is made by the __new__ of the builtin it extends; that of a type above it is refused, and methods that are slots too say what they are.
import collections


class Roster(list):
    pass


class Settings(dict):
    def __new__(cls, *args):
        return object.__new__(cls)


class Point(collections.namedtuple("Point", "x y")):
    pass


class Refused(ValueError):
    pass


class Once:
    made = None

    def __new__(cls):
        if cls.made is None:
            cls.made = object.__new__(cls)
        return cls.made


class Made(Once):
    pass


def tell(what):
    try:
        print(what())
    except TypeError as error:
        print("TypeError:", error)


print(Once() is Once(), type(Made()).__name__)
for kind in (Roster, Settings, Refused, list, int, type, range, BaseException):
    tell(lambda: type(object.__new__(kind)).__name__)
for kind in (type(i for i in ()), type(tell), type(print), type(tell.__code__), type([].append), type(iter([])), type(None), type(...)):
    tell(lambda: object.__new__(kind))
tell(Settings)
tell(lambda: int.__new__(bool, 1))
tell(lambda: list.__new__(Settings))
tell(lambda: Exception.__new__(Refused, 1))
tell(lambda: str.__new__(str, 5))
print(list.__getitem__, dict.__contains__, object.__format__, str.__len__)
for call in (lambda: list.__getitem__(), lambda: list.__getitem__((), 0), lambda: set.__contains__(5, 5), lambda: list.__len__(()), lambda: list.__len__()):
    tell(call)
