calls = []


def check(x):
    calls.append(x)
    return x > 10


def f(v):
    x = y = "unset"
    match v:
        case [x, y] if check(x):
            return "guarded", x, y
        case [x, _]:
            return "fallback", x, y
        case {"k": y} if check(y) and not check(y - 10):
            return "both guards", y
    return x, y


print(f([20, 1]), f([5, 1]), f({"k": 12}), f({"k": 40}), f(3), calls)


class Loud:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print(self.name, "==", other)
        return other == 2


match Loud("subject"):
    case 1:
        print("one")
    case 2 | 3:
        print("two")
for i in range(5):
    match i:
        case 1:
            continue
        case 3:
            break
        case n if n % 2 == 0:
            print("even", n)
else:
    print("never")


def ret(x):
    for _ in [1]:
        match x:
            case [1, [y]]:
                try:
                    return y
                finally:
                    print("finally")


print(ret([1, ["v"]]), ret([2]))
