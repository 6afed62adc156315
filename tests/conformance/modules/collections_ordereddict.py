# OrderedDict: order counts in a comparison, entries move, and a cache that forgets what was longest unused is built of it.
from collections import Counter, OrderedDict
from collections.abc import ItemsView, KeysView, ValuesView

d = OrderedDict(a=1, b=2, c=3)
print(d, d.keys(), d.values(), d.items(), len(d.items()))
print(isinstance(d.keys(), KeysView), isinstance(d.values(), ValuesView), isinstance(d.items(), ItemsView))
print(list(reversed(d)), list(reversed(d.items())), d.keys() & {'a', 'z'}, ('a', 1) in d.items(), d.keys() == {'a', 'b', 'c'})
other = OrderedDict([('b', 2), ('a', 1), ('c', 3)])
print(d == other, d != other, d == dict(other), d != dict(other), dict(d) == other, d == 5, d != 5)
d.move_to_end('a')
d.move_to_end('c', last=False)
print(d, d.popitem(), d.popitem(last=False), d)
print(d.pop('b'), d.pop('b', 'none'), d.pop(key='b', default=0), d.setdefault('x', 5), d.setdefault(key='y'), d)
for work in (lambda: d.pop('gone'), lambda: d.move_to_end('gone'), lambda: OrderedDict().popitem(), lambda: d['gone'],
             lambda: hash(d)):
    try:
        print(work())
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
print(d | {'z': 1}, {'z': 1} | d, type(d | {}), type({} | d))
d |= {'y': 2}
print(d, d.copy(), OrderedDict.fromkeys('ab', 0), OrderedDict(), bool(OrderedDict()))
d['self'] = d
print(d)


class LRU(OrderedDict):
    def __init__(self, maxsize, /, *args, **kwargs):
        self.maxsize = maxsize
        super().__init__(*args, **kwargs)

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        if key in self:
            self.move_to_end(key)
        super().__setitem__(key, value)
        if len(self) > self.maxsize:
            del self[next(iter(self))]


cache = LRU(2)
cache['one'] = 1
cache['two'] = 2
print(cache['one'], list(cache))
cache['three'] = 3
print(list(cache), cache)


class OrderedCounter(Counter, OrderedDict):
    def __repr__(self):
        return f'{self.__class__.__name__}({OrderedDict(self)!r})'


print(OrderedCounter('abracadabra'), OrderedDict.__module__, OrderedDict)
