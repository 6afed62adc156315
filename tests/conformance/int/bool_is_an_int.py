values = [True, False, 2, 0, 1.5]
for a in (True, False):
    for b in values:
        print(a + b, a - b, a * b, a == b, a < b, a**b if b or a else None)
        if isinstance(b, int):
            print(a & b, a | b, a ^ b, type(a & b), type(b | a), a << b, a >> b)
print(True + True, -True, ~True, +False, abs(True), str(True), repr(False), hash(True), int(True), float(True))
print(f"{True}", f"{True:d}", f"{True:5}", "%d" % True, "%s" % False, "{!r:>6}".format(True), format(False, ""))
print(True == 1, {1: "a"}[True], {True: "b"}[1.0], [10, 20][True], sum([True, False, True]), max(True, 0))
print(bool(), bool(0), bool(""), bool([]), bool("0"), bool(None), bool(0.0), bool(-1), bool(1j), bool([0]))
print(True.real, True.numerator, True.bit_length(), True.to_bytes(1, "big"), isinstance(True, int), bool.__mro__)
print(True is True, type(True), type(True + 0), True and 5, False or "x", not True, bool("a") is True)


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: bool(1, 2))
attempt(lambda: bool(x=1))
attempt(lambda: type("B", (bool,), {}))
attempt(lambda: True + "a")
attempt(lambda: True.foo)


class Empty:
    def __len__(self):
        return 0


class Odd:
    def __bool__(self):
        return 1


attempt(lambda: bool(Empty()))
attempt(lambda: bool(Odd()))
