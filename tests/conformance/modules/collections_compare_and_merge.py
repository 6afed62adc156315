# Counters as multisets, abstract sets beside real ones, merging that keeps the order of equals, templates with
# patterns of their own.
import collections
import copy
import heapq
import random
import re
import string
import types
import weakref
from collections import Counter
from collections.abc import Generator, Hashable, MutableSequence, MutableSet, Sequence, Set

for a, b in (('aab', 'aabb'), ('aab', 'aab'), ('ab', 'bc'), ('', 'a')):
    a, b = Counter(a), Counter(b)
    print(a < b, a <= b, a > b, a >= b, a == b, a != b)
print(Counter(a=1, b=0) == Counter(a=1), Counter(a=1, b=0) != Counter(a=1), Counter(a=1) < Counter(a=1, b=0))
c = Counter('mississippi')
c |= Counter(m=3, x=1)
print(c)
c &= Counter('misx')
print(c)
c -= Counter('m')
c += Counter(z=2, m=-5)
print(c, c.total(), +Counter(a=-1, b=2), -Counter(a=-1, b=2))


class Ordered(MutableSet):
    def __init__(self, items=()):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, x):
        if x not in self.items:
            self.items.append(x)

    def discard(self, x):
        if x in self.items:
            self.items.remove(x)

    def __repr__(self):
        return f'Ordered({self.items})'


s = Ordered([3, 1, 2])
print({1, 5} - s, [1, 5, 7] - s, s - {1}, {5} | s, s & [2, 9], {1, 7} ^ s, s ^ {1, 7}, s == {1, 2, 3}, {1, 2, 3} == s)
s ^= [1, 9]
print(s, s <= {2, 3, 9, 10}, s._hash() == hash(frozenset(s)))
s ^= s
print(s, Set._hash(frozenset([1])) == hash(frozenset([1])))


class Letters(Sequence):
    def __init__(self, text):
        self.text = text

    def __getitem__(self, i):
        return self.text[i]

    def __len__(self):
        return len(self.text)


letters = Letters('abracadabra')
print(letters.index('a'), letters.index('a', -3), letters.index('a', 1, -1), letters.count('a'), 'r' in letters)
for args in (('z',), ('a', 11), ('b', 2, 5)):
    try:
        print(letters.index(*args))
    except ValueError as e:
        print('ValueError', e)
print(isinstance(collections.deque(), MutableSequence), isinstance(memoryview(b''), Sequence), isinstance([], Hashable))


class Steps(Generator):
    def send(self, value):
        return value

    def throw(self, typ, val=None, tb=None):
        return super().throw(typ, val, tb)


steps = Steps()
print(next(steps), steps.send(5), steps.close())
for args in ((ValueError,), (ValueError, ValueError('given')), (ValueError('alone'),)):
    try:
        steps.throw(*args)
    except ValueError as e:
        print(repr(e))

random.seed(4)
lists = [[(random.choice('AB'), i, k) for k in range(6)] for i in range(4)]
for reverse in (False, True):
    inputs = [sorted(x, key=lambda t: t[0], reverse=reverse) for x in lists]
    print(list(heapq.merge(*inputs, key=lambda t: t[0], reverse=reverse)))


class Percent(string.Template):
    delimiter = '%'


class Dotted(string.Template):
    idpattern = r'[a-z]+(?:\.[a-z]+)*'


class Braces(string.Template):
    pattern = r'(?P<escaped>@{2})|@(?P<named>[a-z]+)|@\{(?P<braced>[a-z]+)\}|(?P<invalid>@)'


class Exact(string.Template):
    flags = re.NOFLAG


print(Percent('%who owes %{sum} of 100%%').substitute(who='Ann', sum=3))
print(Dotted('$a.b and ${c.d}').substitute({'a.b': 1, 'c.d': 2}), Dotted('$a.b $x').get_identifiers())
print(Braces('@who @@ @{what} @other').safe_substitute(who='me', what='it'), Braces('@ 5').is_valid())
for template in (Exact('$Foo'), string.Template('a\nb $ c'), Braces('@ 5')):
    try:
        print(template.substitute(Foo=1))
    except ValueError as e:
        print(e)

spaces = types.SimpleNamespace(a=1)
spaces.me = spaces
print(spaces)
node = Percent('x')
reference = weakref.ref(node)
print(copy.copy(reference) is reference, copy.deepcopy([reference])[0] is reference, copy.copy(int | str))


class M(type):
    pass


class A(metaclass=M):
    pass


print(type(types.new_class('B', (A,))).__name__, types.resolve_bases((A,)), types.prepare_class('C', (A,))[0].__name__)
