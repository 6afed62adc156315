import collections
import copy
import functools


def g():
    yield


async def co():
    pass


class A:

    def __init__(s):
        s.x = [1]

    def m(self):
        pass


a = A()
b = copy.copy(a)
c = copy.deepcopy(a)
print(b.x is a.x, c.x is a.x, c.x, type(c))
for v in (1, 1.5, 'a', b'b', None, (1, [2]), [1, [2]], {1: [2]}, {1, 2}, frozenset([1]), range(3), slice(1, 2), Ellipsis, int, len, bytearray(b'x'), complex(1, 2), ValueError('a', [1]), collections.deque([1, [2]], maxlen=3), collections.Counter('aab'), collections.OrderedDict(a=[1]), a.m and 3, functools.partial(print, [1]) and 4, NotImplemented):
    x = copy.copy(v)
    y = copy.deepcopy(v)
    print(repr(x), repr(y), x is v, y is v, type(y) is type(v))
x = [1]
x.append(x)
y = copy.deepcopy(x)
print(y, y[1] is y, y is x)
sh = [1]
z = copy.deepcopy([sh, sh, (sh,)])
print(z[0] is z[1], z[2][0] is z[0])
w = copy.deepcopy({'k': {'n': [1, 2, {'s': {3}}]}})
print(w)
NT = collections.namedtuple('NT', 'a b')
n = NT(1, [2])
print(copy.deepcopy(n), copy.copy(n), copy.deepcopy(n).b is n.b)
dd = collections.defaultdict(list, a=[1])
print(copy.copy(dd), copy.deepcopy(dd))
