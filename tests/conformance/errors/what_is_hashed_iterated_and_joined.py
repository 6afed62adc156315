# Which values of native classes have a hash, which can be iterated, and what sequences of a subclass say of a wrong operand.
import functools
import random
import re
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from collections.abc import Hashable

for value in (defaultdict(int), OrderedDict(), Counter(), deque(), bytearray(), functools.cmp_to_key(print)(1)):
    print(isinstance(value, Hashable))
    try:
        print(hash(value))
    except TypeError as e:
        print(e)
for value in (re.match('a', 'a'), int | str, memoryview(b'ab'), list[int]):
    try:
        print(list(value))
    except TypeError as e:
        print(e)


class Pair(namedtuple('Pair', 'a b')):
    pass


class Many(list):
    pass


class Name(str):
    pass


class Proxy:
    @property
    def __class__(self):
        return type('Made', (Many,), {})  # another one each time


print(super(Many, Proxy()))
for work in (lambda: Many() + (1,), lambda: Name('x') + 1, lambda: bytearray(b'a') + 'x', lambda: Pair(1, 2) + 5, lambda: Pair(1, 2) + [1], lambda: (1,) + [2], lambda: [1] + (2,)):
    try:
        print(work())
    except TypeError as e:
        print(e)

random.seed('a text', version=1)
print(random.random(), random.randint(1, 100))
random.seed(b'bytes', version=1)
print(random.random())
random.seed('текст', version=1)
print(random.random())
random.seed('', version=1)
print(random.random())
random.seed(5, version=1)
print(random.random())


class Scaled:
    def scale(self, by, *, unit='m'):
        return by, unit

    double = functools.partialmethod(scale, 2, unit='km')


print(Scaled().double(), repr(Scaled.__dict__['double']).split(' at ')[0])
