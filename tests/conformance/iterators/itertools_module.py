def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

import itertools
from itertools import *

for name, action in {
    "count": lambda: (list(islice(count(), 3)), list(islice(count(5, -2), 3)), list(islice(count(0.5, 0.25), 3)), next(count(2**62))),
    "count repr": lambda: (count(), count(3), count(1, 2), count(1.5)),
    "count str": lambda: count("a"),
    "count three": lambda: count(1, 2, 3),
    "count unknown": lambda: count(1, foo=2),
    "count big": lambda: list(islice(count(2**62 - 2), 4)),
    "repeat": lambda: (list(repeat("x", 3)), list(islice(repeat(1), 2)), repeat(1), repeat(1, 2), list(repeat(1, -1))),
    "repeat none": lambda: repeat(),
    "repeat str": lambda: repeat(1, "a"),
    "repeat hint": lambda: repeat(1, 5).__length_hint__(),
    "cycle": lambda: ([x for x, _ in zip(cycle("ab"), range(5))], list(cycle([]))),
    "cycle int": lambda: cycle(1),
    "cycle none": lambda: cycle(),
    "chain": lambda: (list(chain("ab", [1], ())), list(chain()), list(chain.from_iterable(["ab", [1]]))),
    "chain int": lambda: list(chain([1], 2)),
    "chain keyword": lambda: chain(a=1),
    "from_iterable int": lambda: chain.from_iterable(5),
    "accumulate": lambda: (list(accumulate([1, 2, 3])), list(accumulate([3, 1, 2], max)), list(accumulate("abc")), list(accumulate([1, 2], initial=10)), list(accumulate([])), list(accumulate([], initial=1))),
    "accumulate none": lambda: accumulate(),
    "accumulate mixed": lambda: list(accumulate([1, "a"])),
    "compress": lambda: (list(compress("abcd", [1, 0, 1])), list(compress([], [1]))),
    "compress one": lambda: compress("a"),
    "dropwhile": lambda: (list(dropwhile(lambda x: x < 3, [1, 3, 1])), list(dropwhile(bool, [1, 0, 1]))),
    "takewhile": lambda: list(takewhile(lambda x: x < 3, [1, 3, 1])),
    "takewhile one": lambda: takewhile(bool),
    "filterfalse": lambda: (list(filterfalse(lambda x: x % 2, range(5))), list(filterfalse(None, [0, 1, ""]))),
    "starmap": lambda: (list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(max, ["ab", [1, 2]]))),
    "starmap int": lambda: list(starmap(pow, [1])),
    "islice": lambda: (list(islice("abcdef", 3)), list(islice("abcdef", 2, None)), list(islice("abcdef", 1, 5, 2)), list(islice("abc", 0)), list(islice("abc", 5, 9)), list(islice("abc", None))),
    "islice negative": lambda: islice("a", -1),
    "islice str": lambda: islice("a", "b"),
    "islice step": lambda: islice("a", 1, 2, 0),
    "islice one": lambda: islice("a"),
    "islice bad start": lambda: islice("a", -1, 3),
    "pairwise": lambda: (list(pairwise("abcd")), list(pairwise("a")), list(pairwise([]))),
    "zip_longest": lambda: (list(zip_longest("abc", [1])), list(zip_longest("a", "bcd", fillvalue="-")), list(zip_longest())),
    "zip_longest unknown": lambda: zip_longest("a", foo=1),
    "product": lambda: (list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product("ab", [])), list(product("ab", repeat=0))),
    "product negative": lambda: product("a", repeat=-1),
    "product unknown": lambda: product("a", foo=1),
    "permutations": lambda: (list(permutations("abc")), list(permutations("abc", 2)), list(permutations("ab", 3)), list(permutations("ab", 0)), len(list(permutations(range(5))))),
    "permutations negative": lambda: permutations("a", -1),
    "permutations str": lambda: permutations("a", "b"),
    "combinations": lambda: (list(combinations("abcd", 2)), list(combinations("abc", 3)), list(combinations("ab", 3)), list(combinations("ab", 0)), len(list(combinations(range(8), 4)))),
    "combinations one": lambda: combinations("a"),
    "combinations negative": lambda: combinations("a", -1),
    "with replacement": lambda: (list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement("", 2)), list(combinations_with_replacement("", 0)), len(list(combinations_with_replacement(range(5), 3)))),
    "groupby": lambda: ([(k, list(g)) for k, g in groupby("aabbba")], [(k, len(list(g))) for k, g in groupby([1, 1.0, True, 2])], [(k, list(g)) for k, g in groupby(range(7), key=lambda x: x // 3)]),
    "groupby skipped": lambda: ([k for k, g in groupby("aabbc")], [next(g) for k, g in groupby("aabbc")]),
    "groupby stale": lambda: (lambda groups: [list(g) for k, g in groups])(list(groupby("aab"))),
    "groupby none": lambda: groupby(),
    "groupby int": lambda: groupby(1),
    "tee": lambda: [list(x) for x in tee("abc")] + [list(x) for x in tee([1], 3)] + [tee("a", 0)],
    "tee negative": lambda: tee("a", -1),
    "tee int": lambda: tee(1),
    "names": lambda: [type(x).__name__ for x in (count(), repeat(1), cycle([]), chain(), accumulate([]), islice([], 0), product(), groupby([]), pairwise([]), tee([])[0])],
    "modules": lambda: (chain.__module__, repr(chain), count.__qualname__),
    "self": lambda: [iter(x) is x for x in (count(), cycle([]), chain(), groupby([]))],
}.items():
    show(name, action)


def noisy():
    for i in range(3):
        print("produce", i)
        yield i


a, b = tee(noisy())
print(next(a), next(a), next(b), list(a), list(b))
print(list(islice(noisy(), 1, 2)))
it = iter(range(10))
print(list(islice(it, 2)), next(it), list(islice(it, 1, 4, 2)), next(it))
c = chain(noisy(), noisy())
print(next(c))
show("error inside", lambda: list(chain([1], (1 // x for x in [1, 0]))))
show("key fails", lambda: list(groupby([1, 0], key=lambda x: 1 // x)))
