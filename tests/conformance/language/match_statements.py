from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


class Color:
    RED = "red"


def describe(value):
    match value:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case int(n) if n > 100:
            return f"big {n}"
        case float() | int():
            return "number"
        case Color.RED:
            return "the constant red"
        case str() as s if not s:
            return "empty string"
        case "go" | "run" as verb:
            return f"verb {verb}"
        case []:
            return "empty list"
        case [x]:
            return f"one {x}"
        case [first, *rest] if len(rest) > 2:
            return f"many {first} {rest}"
        case (a, b) | [a, b, _]:
            return f"two or three {a} {b}"
        case {"type": "click", "pos": (x, y), **others}:
            return f"click {x} {y} {others}"
        case {"type": t}:
            return f"type {t}"
        case Point(x=0, y=y):
            return f"on the y axis at {y}"
        case Point(x, y):
            return f"point {x} {y}"
        case None:
            return "none"
        case _:
            return f"something {value!r}"


for v in (0, 2, 500, 50, 1.5, "red", "", "go", "other", [], [1], [1, 2], [1, 2, 3], [1, 2, 3, 4], (5, 6), True, None,
          {"type": "click", "pos": (1, 2), "z": 3}, {"type": "key"}, {}, Point(0, 5), Point(2, 3), {1}):
    print(describe(v))
match "command arg1 arg2".split():
    case [command, *args]:
        print(command, args)
match 5:
    case 6:
        print("no")
print("no match is no error")
