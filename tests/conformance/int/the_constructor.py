class Index:
    def __index__(self):
        return 41


class Int:
    def __int__(self):
        return 42


class Trunc:
    def __init__(self, value):
        self.value = value

    def __int__(self):
        return self.value


def attempt(*args, **kwargs):
    try:
        print(repr(int(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


for value in (5, True, False, 1.9, -1.9, 1e20, -0.0, Index(), Int(), Trunc("x"), None, [], (), 1j, b"12", b"x1",
              bytearray(b"7"), float("nan"), float("inf"), float("-inf"), "12", "a"):
    attempt(value)
attempt()
attempt("ff", 16)
attempt("ff", base=16)
attempt(b"101", 2)
attempt("1", 1)
attempt("1", 37)
attempt("1", -1)
attempt("1", 10**30)
attempt("1", 2.5)
attempt("1", Index())
attempt(5, 10)
attempt(5.5, 10)
attempt(base=10)
attempt(x=1)
attempt("1", base=10, foo=3)
attempt(1, 2, 3)
print(int(1e300) == 10**300, int(1e300))
print(int("0" * 5000 + "1"[:0] + "7") if False else int("0" * 4000 + "7"))
