import functools
import itertools
import operator

calls = 0


@functools.lru_cache(maxsize=None)
def fib(n):
    global calls
    calls += 1
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@functools.cache
def square(n):
    print("computing", n)
    return n * n


print(fib(60), calls, fib.cache_info(), square(3), square(3))
p = functools.partial(print, "prefix", sep="-")
p(1, 2, end="!\n")
print(p.func, p.args, p.keywords, functools.partial(int, base=2)("101"), functools.reduce(operator.mul, range(1, 6), 1), functools.reduce(lambda a, b: a + b, "abc"))


@functools.total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n


@functools.singledispatch
def show(x): return f"object {x}"


@show.register
def _(x: int): return f"int {x}"


@show.register(list)
def _(x): return f"list of {len(x)}"


class Lazy:
    @functools.cached_property
    def value(self):
        print("once")
        return 42


lazy = Lazy()
print(V(1) <= V(1), V(2) > V(1), show(1), show([1]), show("s"), lazy.value, lazy.value, sorted([3, 1], key=functools.cmp_to_key(lambda a, b: b - a)))
print(list(itertools.chain([1], "ab")), list(itertools.islice(itertools.count(5, 2), 3)), list(zip(range(5), itertools.cycle("xy"))), list(itertools.repeat(0, 3)))
print(list(itertools.product("ab", [1, 2])), list(itertools.permutations("abc", 2)), list(itertools.combinations(range(4), 2)), list(itertools.accumulate([1, 2, 3])), list(itertools.accumulate([1, 2, 3], operator.mul)))
print(list(itertools.takewhile(lambda x: x < 3, range(9))), list(itertools.dropwhile(lambda x: x < 3, range(5))), [(k, list(g)) for k, g in itertools.groupby("aabccc")], list(itertools.zip_longest("ab", [1], fillvalue="-")))
print(list(itertools.chain.from_iterable([[1], [2, 3]])), list(itertools.starmap(pow, [(2, 3), (3, 2)])), list(itertools.pairwise("abc")), list(itertools.compress("abc", [1, 0, 1])), list(itertools.filterfalse(None, [0, 1])), [list(t) for t in itertools.tee([1, 2])])
print(operator.itemgetter(1)([1, 2]), operator.attrgetter("real")(5), operator.itemgetter("a", "b")({"a": 1, "b": 2}), operator.add(1, 2), operator.methodcaller("upper")("x"), list(itertools.combinations_with_replacement("ab", 2)))
