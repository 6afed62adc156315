from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()

    @classmethod
    def default(cls):
        return cls.GREEN

    def __str__(self):
        return f"<{self.pretty}>" if self is Color.GREEN else super().__str__()


class State(Enum):
    IDLE = auto()
    RUNNING = auto()
    DONE = "done"


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Mode(StrEnum):
    READ = auto()
    WRITE = "w"


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["RED"], Color.CRIMSON is Color.RED, list(Color), len(Color), Color.GREEN.pretty, Color.default())
print([s.value for s in State], State.IDLE == State.IDLE, State.IDLE is not State.DONE, State("done"), State.IDLE in State, {State.IDLE: 1}, f"{State.IDLE} {State.IDLE!r}", isinstance(State.IDLE, State))
print(Level.HIGH > Level.LOW, Level.LOW + 1, Level.LOW == 1, Level(10), repr(Level.LOW), f"{Level.LOW}", sorted([Level.HIGH, Level.LOW]), int(Level.HIGH), str(Level.LOW))
print(Mode.READ, repr(Mode.READ), Mode.WRITE == "w", f"{Mode.READ:>6}", Mode("w"), Mode.READ.upper(), Mode.READ in {"read"})
print(Perm.R | Perm.W, repr(Perm.R | Perm.X), Perm.R in (Perm.R | Perm.W), Perm.R & Perm.W, bool(Perm.R & Perm.W), ~Perm.R, (Perm.R | Perm.W).value, Perm(0))
print(Planet.EARTH.mass, Planet.MARS.value, Color.__members__, type(Color.RED), Color.RED.__class__.__name__, hash(State.IDLE) == hash(State.IDLE))
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.DOG.value)
for action in (lambda: Color(99), lambda: Color["BLUE"], lambda: setattr(Color, "RED", 5), lambda: Color.RED < Color.GREEN, lambda: Color.BLUE, lambda: State.IDLE.value.x):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
