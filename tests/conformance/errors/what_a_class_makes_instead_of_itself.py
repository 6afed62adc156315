# Classes that make something else than they promise, and slices whose step leads far beyond the end.
import sys
from collections import deque


class Odd(deque):
    pass


odd = Odd()
Odd.__new__ = lambda cls, *args, **kwargs: [42]


class Listed:
    __match_args__ = ['x']
    x = 1


class Numbered:
    __match_args__ = 5


class Inner:
    __match_args__ = (1,)


def match_one(subject):
    match subject:
        case Listed(a) | Numbered(a) | Inner(a):
            return a


for work in (lambda: odd * 42, lambda: odd + deque([1]), lambda: odd.copy(), lambda: match_one(Listed()),
             lambda: match_one(Numbered()), lambda: match_one(Inner())):
    try:
        print(work())
    except TypeError as e:
        print(e)

far = sys.maxsize
print('abcd'[1::far], b'abcd'[1::far], 'дом'[2::-far], b'abcd'[3::-far], [1, 2][1::far], (1, 2)[1::far], range(9)[3::far])
