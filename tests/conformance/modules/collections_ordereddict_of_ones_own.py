# A subclass of OrderedDict sees everything that is put in, whichever way it comes: a cache that throws out the oldest does so
# from its first entries on. An iterator has looked one key ahead, and a changed key ends it.
from collections import OrderedDict
import copy


class Cache(OrderedDict):
    def __init__(self, size, *args, **kwargs):
        self.size = size
        super().__init__(*args, **kwargs)

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        while len(self) > self.size:
            print('out:', self.popitem(last=False))


cache = Cache(2, [('one', 1), ('two', 2), ('three', 3)], four=4)
print(cache, cache['three'], list(cache), vars(cache))
cache.update({'five': 5}, six=6)
print(cache.setdefault('seven', 7), cache.setdefault('seven', 8), list(cache), cache.pop('seven'), list(cache))


class Loud(OrderedDict):
    def __getitem__(self, key):
        print('get', key, end='; ')
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        print('set', key, value, end='; ')
        super().__setitem__(key, value)

    def __contains__(self, key):
        print('in', key, end='; ')
        return super().__contains__(key)

    def keys(self):
        print('keys', end='; ')
        return super().keys()

    def items(self):
        print('items', end='; ')
        return super().items()


loud = Loud([('a', 1)], b=2)
print()
for step in (lambda: Loud(loud), lambda: loud.copy(), lambda: copy.copy(loud), lambda: loud | {'c': 3}, lambda: {'c': 3} | loud,
             lambda: Loud.fromkeys('xy', 0), lambda: loud.move_to_end('a'), lambda: loud.pop('gone', 5), lambda: dict(loud),
             lambda: loud == OrderedDict(b=2, a=1), lambda: loud.update([('d', 4)]), lambda: loud.popitem(), lambda: list(loud),
             lambda: Loud(), lambda: loud.__ior__([('z', 26)])):
    result = step()
    print('->', end=' ')
    print(result)


class Pairs:
    def items(self):
        return [('p', 1)]


class Keys:
    def keys(self):
        return 'k', 'l'

    def __getitem__(self, key):
        return key * 2


print(OrderedDict(Pairs()), OrderedDict(Keys(), m=3))
for wrong in (1, [1], [()], [(1,)], [(1, 2, 3)], [[]]):
    try:
        OrderedDict(wrong)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for call in (lambda: OrderedDict(1, 2), lambda: OrderedDict().update(1, 2), lambda: OrderedDict().popitem()):
    try:
        call()
    except (TypeError, KeyError) as e:
        print(type(e).__name__, e)

for change in (lambda d, k: d.move_to_end('a'), lambda d, k: d.move_to_end('c'), lambda d, k: d.pop(k), lambda d, k: d.update(a=0),
               lambda d, k: k == 'c' and d.update(new=1), lambda d, k: d.update(new=1)):
    letters = OrderedDict.fromkeys('abc')
    seen = []
    try:
        for key in letters:
            seen.append(key)
            change(letters, key)
    except RuntimeError as e:
        seen.append(str(e))
    print(seen, list(letters))
letters = OrderedDict(a=1, b=2)
walk = iter(letters.items())
print(type(walk).__name__, next(walk), list(copy.copy(walk)), list(walk), list(walk), list(reversed(letters.values())))
