import collections
import copy
import enum


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


class A:

    def __init__(s):
        s.x = [1]

    def m(self):
        pass


a = A()
b = copy.copy(a)
c = copy.deepcopy(a)
print(b.x is a.x, c.x is a.x, c.x, type(c))


class L(list):
    pass


class D(dict):
    pass


class T(tuple):
    pass


class S:
    __slots__ = ('a', 'b')

    def __init__(s):
        s.a = [1]


class G:

    def __getstate__(self):
        return {'z': 1}

    def __setstate__(self, st):
        self.got = st


class R:

    def __init__(self, x):
        self.x = x

    def __reduce__(self):
        return (R, (self.x + 1,))


class CC:

    def __copy__(self):
        return 'copied'

    def __deepcopy__(self, memo):
        return ('deep', type(memo))


class NA:

    def __new__(cls, x):
        o = object.__new__(cls)
        o.x = x
        return o

    def __getnewargs__(self):
        return (7,)


l = L([1, [2]])
l.z = [1]
m = copy.deepcopy(l)
print(m, m.z, m[1] is l[1], type(m), copy.copy(l)[1] is l[1])
d = D(a=[1])
print(copy.deepcopy(d), type(copy.copy(d)))
t_ = T((1, [2]))
print(copy.deepcopy(t_), type(copy.deepcopy(t_)))
s = S()
print(copy.copy(s).a is s.a, copy.deepcopy(s).a is s.a, hasattr(copy.copy(s), 'b'))
print(copy.copy(G()).got, copy.deepcopy(G()).got)
print(copy.copy(R(1)).x, copy.deepcopy(R(1)).x)
print(copy.copy(CC()), copy.deepcopy(CC()))
print(copy.copy(NA(3)).x)


class E(enum.Enum):
    A = 1


print(copy.deepcopy(E.A) is E.A, copy.copy(E.A))


class X(Exception):

    def __init__(self, a, b):
        super().__init__(a)
        self.b = b


attempt(lambda: copy.copy(X(1, 2)))
f = copy.deepcopy(a.m)
print(f.__self__ is a, f.__func__ is A.m)
print(copy.Error, copy.error is copy.Error, copy.__all__)
