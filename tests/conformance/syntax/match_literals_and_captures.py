def kind(x):
    match x:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -1:
            return "minus one"
        case 1.5:
            return "float"
        case "a" "b":
            return "text ab"
        case b"bytes":
            return "bytes"
        case True:
            return "never: 1 matches before"
        case None:
            return "none"
        case 1 + 2j:
            return "complex"
        case str(s) if s.startswith("x"):
            return f"x text {s}"
        case int(n) | float(n) if n > 100:
            return f"large {n}"
        case other:
            return f"other {other!r}"


for x in (0, 2, True, -1, 1.5, 3.0, "ab", b"bytes", None, 1 + 2j, "xyz", "abc", 101, 101.5, 50, [], False):
    print(repr(x), kind(x))


def fall(x):
    match x:
        case 1:
            print("one")
    print("after", x)


fall(1)
fall(2)
match 5:
    case _:
        print("wildcard")
match (a := [1, 2]):
    case b:
        print(b is a)
