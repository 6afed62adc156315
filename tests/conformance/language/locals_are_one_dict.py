# locals() of a function is one dict, which each call fills again; what it holds lives until the call ends.
import sys


class A:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def same():
    a = 1
    first = locals()
    first['made'] = 2
    b = 2
    print(sorted(first), first is locals(), sorted(first), vars() is first)
    del b
    locals()
    print('b' in first, sys._getframe().f_locals is first)


def keeps():
    a = A('kept by locals')
    locals()
    del a
    print('end of keeps')


def generator():
    x = 1
    yield locals()
    y = 2
    yield locals()


def caller():
    names = []
    for i in range(2):
        names.append(locals())
    return names


class Body:
    x = 1
    d = locals()
    y = 2
    print(locals() is d, 'y' in d)


same()
keeps()
print('after')
g = generator()
first, second = next(g), next(g)
print(first is second, first)
n = caller()
print(n[0] is n[1], n[0]['i'])
print(locals() is globals(), eval('locals() is d', {'d': 1}) if 0 else '-')


class Init:
    def __init__(self):
        me = locals()
        self.me = me
        del self.me
        print(sorted(me), sorted(locals()))


Init()
print([sorted(locals())[:1] for i in range(1)], (lambda q: locals())(3))
