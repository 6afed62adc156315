def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

import functools
import operator
from functools import cmp_to_key, lru_cache, partial, reduce

for name, action in {
    "partial": lambda: (partial(int, base=2)("101"), partial(max, 5)(3, 9), partial(print).func is print),
    "partial repr": lambda: (partial(int, base=2), partial(max, 1, "a", key=len), partial(partial(max, 1), 2)),
    "partial fields": lambda: (partial(max, 1, key=abs).args, partial(max, key=abs).keywords == {"key": abs}),
    "partial override": lambda: partial(dict, a=1, b=2)(b=3, c=4),
    "partial none": lambda: partial(),
    "partial int": lambda: partial(5),
    "partial error": lambda: partial(int, "x")(),
    "partial twice": lambda: partial(lambda a, b: (a, b), 1)(2, 3),
    "reduce": lambda: (reduce(operator.add, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6), 10), reduce(max, [3]), reduce(max, [], 7)),
    "reduce empty": lambda: reduce(max, []),
    "reduce int": lambda: reduce(max, 5),
    "reduce one": lambda: reduce(max),
    "cmp_to_key": lambda: sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)),
    "cmp_to_key other": lambda: cmp_to_key(lambda a, b: 0)(1) < 5,
    "cmp_to_key hash": lambda: hash(cmp_to_key(lambda a, b: 0)(1)),
    "itemgetter": lambda: (operator.itemgetter(1)("abc"), operator.itemgetter(0, 2)("abc"), operator.itemgetter("k")({"k": 1})),
    "itemgetter none": lambda: operator.itemgetter(),
    "itemgetter repr": lambda: (operator.itemgetter(1, "a"), operator.attrgetter("a.b"), operator.methodcaller("m", 1, k=2)),
    "attrgetter": lambda: (operator.attrgetter("real")(5), operator.attrgetter("real", "imag")(5), operator.attrgetter("real.real")(3)),
    "attrgetter int": lambda: operator.attrgetter(5),
    "attrgetter absent": lambda: operator.attrgetter("foo")(5),
    "methodcaller": lambda: (operator.methodcaller("upper")("a"), operator.methodcaller("split", ",")("a,b"), operator.methodcaller("encode", encoding="ascii")("x")),
    "methodcaller int": lambda: operator.methodcaller(5),
    "operators": lambda: (operator.add(1, 2), operator.sub(5, 3), operator.mul("a", 3), operator.truediv(1, 2), operator.floordiv(7, 2), operator.mod(7, 3), operator.pow(2, 5), operator.neg(5), operator.not_(0), operator.and_(6, 3), operator.or_(6, 3), operator.xor(6, 3), operator.invert(5)),
    "compare": lambda: (operator.lt(1, 2), operator.ge(1, 2), operator.eq(1, 1.0), operator.is_(None, None), operator.contains([1], 1)),
    "add error": lambda: operator.add(1, "a"),
    "add count": lambda: operator.add(1),
    "index error": lambda: operator.index("a"),
    "indexOf": lambda: (operator.indexOf([1, 2], 2), operator.countOf([1, 1, 2], 1), operator.length_hint(iter([1, 2])), operator.concat([1], [2]), operator.call(max, 1, 2)),
    "indexOf absent": lambda: operator.indexOf([], 1),
    "concat int": lambda: operator.concat(1, 2),
    "sort by": lambda: sorted([("b", 1), ("a", 2)], key=operator.itemgetter(1), reverse=True),
}.items():
    show(name, action)
calls = []


@lru_cache(maxsize=2)
def square(x):
    """Squares."""
    calls.append(x)
    return x * x


print(square(2), square(2), square(3), square(4), square(2), calls)
print(square.cache_info(), square.__name__, square.__doc__, square.__wrapped__(9), square.cache_parameters())
square.cache_clear()
print(square.cache_info())
show("unhashable", lambda: square([]))
show("bad maxsize", lambda: lru_cache("a"))


@lru_cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@functools.cache
def greet(name, *, mark="!"):
    calls.append(name)
    return name + mark


print(greet("a"), greet("a"), greet("a", mark="?"), greet("a", mark="?"), calls[-2:], greet.cache_info())


@lru_cache(typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed.cache_info().currsize)


@lru_cache(maxsize=0)
def none(x):
    return x


none(1)
none(1)
print(none.cache_info())


class M:
    def __init__(self, k):
        self.k = k

    @lru_cache(maxsize=None)
    def times(self, n):
        calls.append("method")
        return self.k * n


m = M(3)
print(m.times(2), m.times(2), M(4).times(2), calls.count("method"), M.times.cache_info())


@functools.wraps(len)
def wrapped(x):
    return len(x)


print(wrapped.__name__, wrapped.__wrapped__ is len, wrapped([1, 2]))


@functools.total_ordering
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n

    def __lt__(self, o):
        return self.n < o.n


print(V(1) <= V(2), V(1) > V(2), V(2) >= V(2))
p = partial(square)
p.extra = 1
print(p.__dict__, p(5))
