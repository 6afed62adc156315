# Flags inside and outside of their bits, enums of other types, what they show, list and refuse.
import enum
import warnings
from dataclasses import dataclass
from datetime import date
from enum import CONFORM, CONTINUOUS, EJECT, KEEP, NAMED_FLAGS, STRICT, UNIQUE, Enum, Flag, IntEnum, IntFlag, ReprEnum, StrEnum, auto, unique, verify


def tell(action, *args):
    try:
        print(repr(action(*args)))
    except Exception as e:
        print(type(e).__name__, e)


class Perm(IntFlag):
    R = 4
    W = 2
    X = 1


class Color(Flag):
    RED = auto()
    GREEN = auto()
    BLUE = auto()
    YELLOW = RED | GREEN
    WHITE = RED | GREEN | BLUE


for f in (Perm.R, Perm.R | Perm.X, Perm(0), Perm(8), Perm.R | 8, Perm(7)):
    print(repr(f), str(f), f'{f}', repr(~f), f.name, f.value, list(f), len(f), bool(f))
print(~Perm.R is Perm.W | Perm.X, ~~Perm.R is Perm.R, ~Perm(8), Perm(-1), Perm(-8), Perm.R + 1, ~Perm.X & 6)
for f in (Color.RED, Color.YELLOW, Color.RED | Color.BLUE, Color(0), Color.WHITE):
    print(repr(f), str(f), repr(~f), f.name, list(f), Color.RED in f)
print(list(Color), len(Color), Color['YELLOW'], list(Color.__members__), Color(-1), Color(-2))
tell(Color, 8)
tell(Color, -9)
tell(Color, 'red')
tell(lambda: Color.RED | 1)
tell(lambda: 1 in Color.RED)


class Down(Flag):
    C = 4
    B = 2
    A = 1


print(Down.A | Down.C, Down.C | Down.B | Down.A, list(Down.A | Down.C), ~Down.B)
for boundary in (STRICT, CONFORM, EJECT, KEEP):
    made = Flag('Made', {'ONE': 1, 'FOUR': 4}, boundary=boundary)
    print(boundary)
    for value in (5, 7, 2, -2, -3, 16):
        tell(made, value)
    print(repr(~made.ONE))


class Celsius(float, ReprEnum):
    COLD = -1.5
    WARM = 25.0


class Day(date, Enum):
    FIRST = 2024, 1, 1

    @property
    def pretty(self):
        return self.strftime('%d.%m.')


@dataclass
class Planet:
    mass: float
    rings: bool = False


class Planets(Planet, Enum):
    EARTH = 5.97
    SATURN = 568.0, True


class Loud(str, Enum):
    HI = 'hi'

    def __str__(self):
        return self.value.upper()


class Plain(str, Enum):
    HI = 'hi'


class Size(IntEnum):
    SMALL = 1
    BIG = 3
    LARGE = 3

    def half(self):
        return self / 2


for m in (Celsius.WARM, Day.FIRST, Planets.SATURN, Loud.HI, Plain.HI, Size.LARGE):
    print(repr(m), str(m), f'{m}', f'{m!s:>15}', m.name, m.value)
print(Celsius.WARM + 1, Celsius(-1.5), Day.FIRST.pretty, Planets.EARTH.mass, Loud.HI + '!', Size.BIG.half(), f'{Size.BIG:03d}', f'{Celsius.WARM:.3f}')
print([n for n in dir(Size.SMALL) if not n.startswith('_')][:4], 'half' in dir(Size.SMALL), [n for n in dir(Color.RED) if n[0] != '_'], 'RED' in dir(Color))


class Pair(Enum):
    A = auto(), auto()
    B = auto()


class Mixed(Enum):
    A = 'text'
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        B = auto()


print(list(Pair), list(Mixed))


def checked(check, base, **members):
    return verify(check)(base('Checked', members))


tell(checked, UNIQUE, Enum, ) if False else tell(lambda: verify(UNIQUE)(Enum('Checked', {'A': 1, 'B': 1})))
tell(lambda: unique(Enum('Checked', {'A': 1, 'B': 1, 'C': 1})))
tell(lambda: verify(CONTINUOUS)(Enum('Checked', {'A': 1, 'B': 2, 'C': 5})))
tell(lambda: verify(CONTINUOUS)(Flag('Checked', {'A': 1, 'B': 8})))
tell(lambda: verify(NAMED_FLAGS)(Flag('Checked', {'A': 1, 'B': 6})))
tell(lambda: verify(NAMED_FLAGS, CONTINUOUS, UNIQUE)(IntFlag('Checked', {'A': 1, 'B': 2})))
tell(lambda: verify(UNIQUE)(StrEnum('Checked', 'a b')))


def without_type():
    class Wrong(ReprEnum):
        A = 1


tell(without_type)
