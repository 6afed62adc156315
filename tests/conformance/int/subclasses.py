class Celsius(int):
    def __new__(cls, value, unit="C"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __repr__(self):
        return f"Celsius({int(self)})"


class Quiet(int):
    def __str__(self):
        return "quiet"

    def __eq__(self, other):
        return "equal"

    __hash__ = int.__hash__


a = Celsius(20)
b = Celsius(10**25, unit="K")
print(a, repr(a), a.unit, b, b.unit, type(a + 1), a + 1, 1 + a, -a, abs(a), a * b == 20 * 10**25)
print(isinstance(a, int), a == 20, hash(a) == hash(20), {20: "x"}[a], a < 21, a // 3, a % 7, a**2, a & 4, ~a, bool(Celsius(0)))
print(f"{a}", f"{a:5d}", "%d" % a, str(a), int(a), type(int(a)), a.real, type(a.real), [10, 20, 30][Celsius(1)])
q = Quiet(5)
print(q, repr(q), q == 7, q + 1, f"{q}", f"{q:3}", "%s %d" % (q, q), "{}".format(q))
print(Quiet.from_bytes(b"\x05", "big"), type(Quiet.from_bytes(b"\x05", "big")).__name__, Quiet("12") + 0, Quiet() + 0)
print(range(a)[Celsius(3)], "x" * Celsius(3), round(a, -1), max(a, 3), sorted([Celsius(3), Celsius(1)]))


class Weird(int):
    def __add__(self, other):
        return "added"

    def __radd__(self, other):
        return "radded"


print(Weird(1) + 1, 1 + Weird(1), Weird(2) * 3, Weird(1) + Weird(1))
