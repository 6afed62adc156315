# __slots__: which names they take; __class__ between classes that are laid out alike.
for names in (["foo bar"], [""], ["a", 1], "1", ["ok", "fine"], None and [None]):
    try:
        class Slotted:
            __slots__ = names
        print("ok", names)
    except TypeError as error:
        print(type(error).__name__, error)


class One:
    __slots__ = ("b", "a")


class Two:
    __slots__ = ["a", "b"]


class Three:
    __slots__ = ("a", "c")


class Below(One):
    __slots__ = ()


print([name for name in vars(One) if len(name) == 1])
thing = One()
thing.a, thing.b = 1, 2
for cls in (Two, Below, Three):
    try:
        thing.__class__ = cls
        print(type(thing).__name__, thing.a, thing.b)
    except TypeError as error:
        print(error)


class Numbers(list):
    pass


class Letters(bytearray):
    pass


try:
    x = Numbers()
    x.__class__ = Letters
except TypeError as error:
    print(error)


class Empty:
    pass


for call in (lambda: Empty(1), lambda: object.__init__(Empty(), 1), lambda: object.__new__(Empty, 1)):
    try:
        call()
    except TypeError as error:
        print(error)


class Count(int):
    def __pow__(self, other, mod=None):
        return "pow", int(self), int(other), mod


print(Count(2) ** 3, pow(Count(2), 3, 5), pow(2, 3, Count(5)))
match 1:
    case int(n):
        print(n)


class Odd:
    __match_args__ = 5


try:
    match Odd():
        case Odd(1):
            pass
except TypeError as error:
    print(error)
