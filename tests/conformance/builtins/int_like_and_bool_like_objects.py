def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

class I:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


class Int:
    def __int__(self):
        return 7


class Float:
    def __float__(self):
        return 2.5


class Trunc:
    def __trunc__(self):
        return 9


class Bool:
    def __init__(self, b):
        self.b = b

    def __bool__(self):
        print("asked")
        return self.b


class Len:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Complex:
    def __complex__(self):
        return 1 + 2j


for name, action in {
    "index": lambda: ([10, 20, 30][I(1)], "abc"[I(-1)], (1, 2)[I(0)], range(5)[I(2)], [1, 2, 3][I(1):]),
    "repeat": lambda: ([1] * I(2), "a" * I(3), (1,) * I(0)),
    "range": lambda: (list(range(I(3))), list(range(I(1), I(4), I(2)))),
    "bases": lambda: (bin(I(5)), hex(I(255)), oct(I(8)), chr(I(65))),
    "int": lambda: (int(I(5)), int(Int()), int(Float.__float__(Float())), float(Float()), float(I(3)), complex(Float()), complex(Complex()), complex(I(2))),
    "int of float object": lambda: int(Float()),
    "trunc": lambda: int(Trunc()),
    "index of int object": lambda: [1, 2][Int()],
    "index of float": lambda: [1][1.0],
    "range of float": lambda: range(1.0),
    "bytes": lambda: (bytes([I(65)]), bytes(I(2))),
    "round": lambda: round(1.2345, I(2)),
    "shift": lambda: 1 << I(3),
    "add": lambda: 1 + I(1),
    "sum": lambda: sum([I(1)]),
    "bad index": lambda: [1][I("a")],
    "bool": lambda: (bool(Bool(True)), not Bool(False), bool(Len(0)), bool(Len(3)), 1 if Len(0) else 2),
    "bad bool": lambda: bool(Bool(5)),
    "and or": lambda: (Bool(True) and "and", Bool(False) or "or", all([Bool(True)]), any([Bool(False), Bool(True)])),
    "filter": lambda: [x.n for x in filter(None, [Len(0), Len(1)])],
    "while": lambda: next(n for n in range(5) if not Bool(n < 2)),
    "assert": lambda: [x for x in [1] if Bool(True)],
    "negative len": lambda: bool(Len(-1)),
    "huge len": lambda: len(Len(2**70)),
    "str len": lambda: len(Len("3")),
    "float of str": lambda: float(Int()),
}.items():
    show(name, action)
