# + and * of sequences come after the operators of both operands, and + of the left one only: a class with an operator of its own
# has no joining behind it, and what it adds to from the right goes first.
from collections import deque


class Operand:
    def __radd__(self, other):
        return "radd"

    def __rmul__(self, other):
        return "rmul"

    def __iter__(self):
        return iter("ab")

    def __index__(self):
        return 2


class Refusing(list):
    def __add__(self, other):
        return NotImplemented

    def __mul__(self, other):
        return NotImplemented


class RefusingStr(str):
    def __add__(self, other):
        return NotImplemented


class RefusingTuple(tuple):
    def __rmul__(self, other):
        return NotImplemented


class Adding(list):
    def __add__(self, other):
        return "added"

    def __mul__(self, other):
        return "multiplied"


class Reflected(list):
    def __radd__(self, other):
        return "radd of list"


def attempt(label, action):
    try:
        print(label, action())
    except TypeError as error:
        print(label, error)


def in_place(left, right):
    left += right
    return left, type(left).__name__


def in_place_times(left, right):
    left *= right
    return left, type(left).__name__


for value in ([1], (1,), "x", b"x", bytearray(b"x"), deque([1])):
    attempt("value + operand", lambda: value + Operand())
    attempt("value * operand", lambda: value * Operand())
    attempt("in place", lambda: in_place(value, Operand()))
    attempt("in place", lambda: in_place_times(value, Operand()))
    attempt("operand first", lambda: Operand() + value)
attempt("refusing", lambda: Refusing([1]) + [2])
attempt("refusing", lambda: Refusing([1]) * 2)
attempt("refusing", lambda: 2 * Refusing([1]))
attempt("refusing", lambda: [2] + Refusing([1]))
attempt("refusing", lambda: in_place(Refusing([1]), [2]))
attempt("refusing", lambda: RefusingStr("a") + "b")
attempt("refusing", lambda: "b" + RefusingStr("a"))
attempt("refusing", lambda: 2 * RefusingTuple((1,)))
attempt("refusing", lambda: RefusingTuple((1,)) * 2)
attempt("adding", lambda: in_place(Adding([1]), [2]))
attempt("adding", lambda: in_place_times(Adding([1]), 2))
attempt("adding", lambda: Adding([1]) + [2])
attempt("reflected", lambda: [1] + Reflected([2]))
attempt("reflected", lambda: Reflected([2]) + [1])
attempt("reflected", lambda: in_place([1], Reflected([2])))
attempt("plain", lambda: [1] + 2)
attempt("plain", lambda: [1] * 1.5)
attempt("plain", lambda: 1.5 * (1,))
