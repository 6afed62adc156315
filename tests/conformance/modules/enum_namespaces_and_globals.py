"""Members that come from an update of the namespace, classes inside an enumeration, members as globals, empty enumerations."""
import enum
import warnings


class Filled(enum.Enum):
    vars().update({"FIRST": "one", "SECOND": "two"})
    vars().update([("THIRD", "three")])

    def upper(self):
        return self.value.upper()


print(list(Filled), Filled.THIRD.upper())

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")

    class Outer(enum.Enum):
        A = 1

        class Inner(enum.Enum):
            B = 2

        @enum.nonmember
        class Helper:
            pass

for w in caught:
    print(w.category.__name__, w.lineno, w.message)
print(list(Outer)[0], Outer.Inner.value.B, Outer.Helper.__name__)


@enum.global_enum
class Level(enum.Enum):
    LOW = 1
    HIGH = 2


@enum.global_enum
class Bits(enum.IntFlag):
    ZERO = 0
    R = 4
    W = 2
    X = 1


@enum.global_enum
class Kept(enum.IntFlag, boundary=enum.KEEP):
    ON = 1
    OFF = 2


print(repr(LOW), str(HIGH), LOW is Level.LOW, [HIGH])
print(repr(R), str(R), repr(R | X), repr(Bits(0)), repr(ZERO), f"{W}", repr(~R))
print(repr(Kept(9)), str(Kept(9)), repr(Kept(3)), repr(Kept(0)))


class Empty(enum.Enum):
    pass


for call in (lambda: Empty(1), lambda: Empty("a"), lambda: enum.Enum(1), lambda: list(Empty)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
