import enum


class Plain:
    pass


class WithStr:
    def __str__(self):
        return "text"


class Color(enum.Enum):
    RED = 1


class Level(enum.IntEnum):
    HIGH = 3


print(f"{WithStr()}", format(WithStr()), f"{[]}", f"{()}", f"{ {} }", f"{None}", f"{type(1)}", f"{len.__name__}", f"{range(3)}", f"{b'x'}", f"{slice(1)}")
print(f"{Color.RED}", f"{Color.RED!r}", f"{Color.RED.value:03d}", f"{Level.HIGH}", f"{Level.HIGH:03d}", f"{Level.HIGH!r}", "%s %d" % (Level.HIGH, Level.HIGH))
print("{0.RED} {0.RED.name:>5} {1:>4}".format(Color, Level.HIGH), f"{1j:.1f}", f"{True:>6}", f"{Ellipsis}", f"{NotImplemented}")
for value in (Plain(), None, [], {}, (), set(), b"x", range(3), len, Plain, Ellipsis, WithStr(), slice(1), Color):
    try:
        print(format(value, "10"))
    except TypeError as error:
        print(str(error))
