def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

for name, action in {
    "max": lambda: (max(1, 3, 2), max([1, 3, 2]), max("hello"), max({1: 2, 5: 0})),
    "min": lambda: (min(1, 3, 2), min([1, 3, 2]), min("hello"), min((2, 1), (1, 9))),
    "key": lambda: (max(["a", "bbb", "cc"], key=len), min(3, -5, key=abs), max([], default="d", key=len)),
    "first wins": lambda: (max(["aa", "bb"], key=len), min(["aa", "bb"], key=len), max(1, 1.0, True)),
    "key None": lambda: max([1, 2], key=None),
    "empty": lambda: max([]),
    "empty min": lambda: min(()),
    "default": lambda: (max([], default=None), min("", default=0)),
    "default many": lambda: max(1, 2, default=3),
    "nothing": lambda: max(),
    "int": lambda: max(5),
    "unknown": lambda: max([1], foo=2),
    "mixed": lambda: max(1, "a"),
    "mixed min": lambda: min([1, None]),
    "key no call": lambda: max([1], key=3),
    "nan": lambda: (max(float("nan"), 1), max(1, float("nan"))),
    "sum": lambda: (sum([1, 2, 3]), sum([]), sum([1.5, 2]), sum(range(101)), sum([True, True]), sum((x for x in [1, 2]), 10)),
    "sum floats": lambda: (sum([0.1] * 10), sum([1e100, 1, -1e100]), sum([1, 0.5, 2**60])),
    "sum start": lambda: (sum([1], start=5), sum([[1], [2]], []), sum([(1,)], ())),
    "sum big": lambda: (sum([2**62, 2**62, -2**63]), sum([2**100, 1]), sum([2**61] * 5)),
    "sum complex": lambda: sum([1j, 2]),
    "sum str": lambda: sum(["a"]),
    "sum str start": lambda: sum(["a"], ""),
    "sum bytes start": lambda: sum([], b""),
    "sum nothing": lambda: sum(),
    "sum three": lambda: sum([], 1, 2),
    "sum unknown": lambda: sum([], foo=1),
    "sum int": lambda: sum(5),
    "sum None": lambda: sum([1, None]),
    "all any": lambda: (all([]), any([]), all([1, 0]), any([0, ""]), all(x for x in [1, 2]), any("ab")),
    "all int": lambda: all(5),
    "sorted": lambda: (sorted("bca"), sorted([3, 1], reverse=True), sorted({2: 0, 1: 0}), sorted(["b", "A"], key=str.lower)),
    "sorted none": lambda: sorted(),
    "sorted unknown": lambda: sorted([], foo=1),
    "len": lambda: (len("é"), len([1]), len({}), len(range(5)), len(b"ab"), len({1, 2})),
    "len int": lambda: len(5),
    "len none": lambda: len(),
    "len generator": lambda: len(x for x in []),
    "abs": lambda: (abs(-3), abs(-2.5), abs(True), abs(3 + 4j), abs(-2**70)),
    "abs str": lambda: abs("a"),
    "divmod": lambda: (divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), divmod(-7, -2), divmod(2**70, 3)),
    "divmod zero": lambda: divmod(1, 0),
    "divmod float zero": lambda: divmod(1.0, 0),
    "divmod str": lambda: divmod("a", 1),
    "pow": lambda: (pow(2, 10), pow(2, -1), pow(2, 3, 5), pow(3, -1, 7), pow(2.0, 3), pow(base=2, exp=4), pow(2, 3, None)),
    "pow zero mod": lambda: pow(2, 3, 0),
    "pow no inverse": lambda: pow(2, -1, 4),
    "pow float mod": lambda: pow(2.0, 3, 5),
    "pow one": lambda: pow(1),
    "round": lambda: (round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1.0), round(5, None), round(1e20), round(0.5), round(1.5), round(15, -1), round(25, -1)),
    "round str": lambda: round("a"),
    "round bad digits": lambda: round(1.5, "a"),
    "round nan": lambda: round(float("nan")),
    "round inf": lambda: round(float("inf")),
    "bases": lambda: (bin(10), oct(10), hex(255), bin(-5), hex(-2**70), hex(True), bin(0)),
    "hex float": lambda: hex(1.5),
    "chr ord": lambda: (chr(97), chr(0x1F600), ord("a"), ord("😀"), ord(b"a")),
    "chr big": lambda: chr(0x110000),
    "chr negative": lambda: chr(-1),
    "chr str": lambda: chr("a"),
    "chr huge": lambda: chr(2**80),
    "ord long": lambda: ord("ab"),
    "ord int": lambda: ord(5),
}.items():
    show(name, action)


class Loud:
    def __init__(self, n):
        self.n = n

    def __lt__(self, o):
        print(f"{self.n} < {o.n}")
        return self.n < o.n

    def __gt__(self, o):
        print(f"{self.n} > {o.n}")
        return self.n > o.n

    def __radd__(self, o):
        return f"{o}+{self.n}"

    def __round__(self, *digits):
        return f"rounded {digits}"

    def __abs__(self):
        return "absolute"

    def __divmod__(self, o):
        return "divmod", o

    def __rdivmod__(self, o):
        return "rdivmod", o

    def __pow__(self, o, mod=None):
        return "pow", o, mod

    def __index__(self):
        return self.n


a, b, c = Loud(2), Loud(1), Loud(3)
print(max(a, b, c).n, min(a, b, c).n, [x.n for x in sorted([a, b, c])])
print(sum([a]), round(a), round(a, 2), round(a, None), abs(a), divmod(a, 1), divmod(1, a), pow(a, 2), pow(a, 2, 3), bin(a), hex(a), chr(a + 0 if False else a))
