class Left:
    def __add__(self, other):
        return NotImplemented

    def __matmul__(self, other):
        return "matmul"

    def __repr__(self):
        return "Left"


class Right:
    def __radd__(self, other):
        return f"radd from {other!r}"

    def __rpow__(self, other):
        return f"rpow {other}"

    def __rfloordiv__(self, other):
        return f"rfloordiv {other}"


class Special(Left):
    def __radd__(self, other):
        return "the subclass goes first"


print(Left() + Right(), Left() @ 1, 2 ** Right(), 7 // Right())
print(Left() + Special())
for bad in (lambda: Left() + 1, lambda: 1 @ 2, lambda: 1 << "a", lambda: [] - [], lambda: "a" + 1, lambda: 1 + "a"):
    try:
        bad()
    except TypeError as error:
        print(error)
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, 7.5 // 2, 2**10, 2**-1, 1 / 4, 5 & 3, 5 | 3, 5 ^ 3, 1 << 70, -1 >> 3)
