def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

s = {1, 2, 3}
for name, action in {
    "add": lambda: (s.add(4), s.add(1), s),
    "add list": lambda: s.add([]),
    "discard": lambda: (s.discard(4), s.discard(99), s),
    "remove": lambda: (s.remove(3), s),
    "remove absent": lambda: s.remove(99),
    "remove str": lambda: s.remove("x"),
    "pop empty": lambda: set().pop(),
    "clear": lambda: (s.copy().clear(), s),
    "in": lambda: (1 in s, 9 in s, "1" in s),
    "in list": lambda: [] in s,
    "set in set": lambda: {1} in {frozenset([1])},
    "discard set": lambda: {frozenset([1]), 2}.discard({1}),
    "remove set": lambda: {2}.remove({1}),
    "or list": lambda: s | [1],
    "or": lambda: s | {7} | frozenset([8]),
    "and int": lambda: s & 1,
    "sub": lambda: s - {1},
    "xor": lambda: s ^ {1, 5},
    "add sets": lambda: s + s,
    "union": lambda: sorted(s.union([5], (6,), {7: 1}, "8"), key=str),
    "union none": lambda: s.union() == s,
    "union int": lambda: s.union(3),
    "intersection": lambda: s.intersection([1, 2], {2}),
    "difference": lambda: s.difference([1], [2]),
    "symmetric_difference": lambda: s.symmetric_difference([1, 9]),
    "symmetric_difference none": lambda: s.symmetric_difference(),
    "update": lambda: (s.update([9], {10}), s),
    "update int": lambda: s.update(3),
    "issubset": lambda: ({1}.issubset([1, 2]), {1, 5}.issubset({1}), set().issubset(())),
    "issuperset": lambda: (s.issuperset([1]), s.issuperset([77])),
    "isdisjoint": lambda: (s.isdisjoint([77]), s.isdisjoint(s)),
    "isdisjoint int": lambda: s.isdisjoint(1),
    "le": lambda: ({1} <= {1, 2}, {1} < {1}, {1, 2} >= {1}, {1, 2} > {1, 2}, {1} == {1.0}, {1} != {2}),
    "le list": lambda: {1} <= [1],
    "eq frozenset": lambda: {1} == frozenset([1]),
    "type or": lambda: (type({1} | frozenset()).__name__, type(frozenset() | {1}).__name__),
    "hash": lambda: hash(s),
    "hash frozenset": lambda: hash(frozenset([1, 2])) == hash(frozenset([2, 1])),
    "frozenset add": lambda: frozenset().add(1),
    "frozenset same": lambda: (lambda f: f.copy() is f and frozenset(f) is f)(frozenset([1])),
    "set keyword": lambda: set(a=1),
    "set two": lambda: set(1, 2),
    "set int": lambda: set(1),
    "set unhashable": lambda: set([[]]),
    "set of str": lambda: sorted(set("hello")),
    "frozenset two": lambda: frozenset(1, 2),
    "repr": lambda: (set(), {1}, frozenset(), frozenset([1]), [{2}], {frozenset()}),
    "index": lambda: s[0],
    "len": lambda: len(s),
    "bool": lambda: (bool(set()), bool({0})),
    "sorted": lambda: sorted({3, 1, 2}),
    "nested": lambda: {frozenset([1, 2]): "x"}[frozenset([2, 1])],
    "names": lambda: sorted(n for n in dir(set) if not n.startswith("_")),
    "frozen names": lambda: sorted(n for n in dir(frozenset) if not n.startswith("_")),
    "iter type": lambda: type(iter(s)).__name__,
    "none": lambda: None in {None},
    "ior list": lambda: s.__ior__([1]),
}.items():
    show(name, action)
t = s
t |= {100}
t -= {1}
print(s is t, sorted(s))
try:
    t |= [1]
except TypeError as e:
    print(e)
f = frozenset([1])
g = f
g |= {2}
print(f, g)
