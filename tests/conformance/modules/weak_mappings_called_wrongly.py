# The weak dictionaries: what they are made of, and what their methods say to wrong calls.
import collections.abc
import copy
import weakref


class K:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'K{self.n}'
a, b = K(1), K(2)
for W, items in ((weakref.WeakKeyDictionary, [(a, 1), (b, 2)]), (weakref.WeakValueDictionary, [(1, a), (2, b)])):
    print(W.__mro__)
    d = W(items)
    print(len(d), list(d), list(d.keys()), list(d.values()), list(d.items()), d.keys.__qualname__, d.__iter__.__qualname__, d.clear.__qualname__, d.__copy__.__qualname__)
    e = d.copy(); f = copy.copy(d); print(list(e.items()), list(f.items()), list((d | e).items()))
    g = copy.deepcopy(d); print(len(g))
    d |= {}
    e.update(items); e.update(); print(len(e), isinstance(d, collections.abc.MutableMapping))
    for bad in (lambda: d.keys(1), lambda: d.update(1, 2), lambda: d.copy(1), lambda: len(d, 1), lambda: d.values(1), lambda: d.clear(1), lambda: d.__or__(1, 2)):
        try: print(bad())
        except TypeError as x: print(x)
    e.clear(); print(len(e), len(d))
d = weakref.WeakValueDictionary(x=a); print(dict(d)); d.update(y=b); print(dict(d))
del a; items = None; d = None
