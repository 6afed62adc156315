# An OrderedDict that changes while somebody walks over it: other rules and words than a dict's.
from collections import OrderedDict


def attempt(what, f):
    d = OrderedDict(a=1, b=2, c=3)
    try:
        print(what, f(d), list(d))
    except RuntimeError as e:
        print(what, '!', e)


def grow(d):
    for key in d:
        d[key + 'x'] = 1


def shrink(d):
    for key in list(d)[:2]:
        for _ in d.items():
            d.pop('c', None)


def move(d):
    for key in d:
        d.move_to_end(key)


def move_first(d):
    for value in d.values():
        d.move_to_end('c', last=False)


def backwards(d):
    for key in reversed(d):
        d['z'] = 1


def overwrite(d):
    for key in d:
        d[key] = 5
    return d['a']


def clear(d):
    walk = iter(d)
    first = next(walk)
    d.clear()
    return first, list(walk)


def late(d):
    seen = []
    for key in d:
        seen.append(key)
        if key == 'c':
            d['too late'] = 1
    return seen


def again(d):
    walk = iter(d.keys())
    next(walk)
    del d['c']
    told = []
    for _ in range(2):
        try:
            next(walk)
        except (RuntimeError, StopIteration) as e:
            told.append(repr(e))
    return told


for f in (grow, shrink, move, move_first, backwards, overwrite, clear, late, again):
    attempt(f.__name__, f)
d = OrderedDict(x=1, y=2)
print(type(iter(d)).__name__, type(iter(d.items())).__name__, type(reversed(d.values())).__name__)
print(list(reversed(d)), list(reversed(d.items())), list(reversed(OrderedDict())), list(iter(OrderedDict())))
print([*d], dict(d), list(d.values()), max(d), sorted(d.items(), reverse=True))
