"""copy and deepcopy of what itertools makes: the copy goes on from the same place."""
import copy
import itertools as it
from decimal import Decimal

makers = {
    "accumulate": lambda: it.accumulate([1, 2, 3, 4]),
    "accumulate with a function": lambda: it.accumulate([1, 2, 3, 4], max, initial=2),
    "chain": lambda: it.chain([1, 2], "ab"),
    "from_iterable": lambda: it.chain.from_iterable([[1, 2], [3]]),
    "combinations": lambda: it.combinations("abcd", 2),
    "with replacement": lambda: it.combinations_with_replacement("ab", 2),
    "permutations": lambda: it.permutations("abc", 2),
    "product": lambda: it.product("ab", [1, 2]),
    "compress": lambda: it.compress("abcd", [1, 0, 1, 1]),
    "count": lambda: it.islice(it.count(5, 2), 4),
    "cycle": lambda: it.islice(it.cycle("abc"), 7),
    "dropwhile": lambda: it.dropwhile(str.isupper, "ABcDe"),
    "takewhile": lambda: it.takewhile(str.isupper, "ABcDe"),
    "filterfalse": lambda: it.filterfalse(str.isupper, "ABcDe"),
    "islice": lambda: it.islice("abcdefgh", 1, 7, 2),
    "repeat": lambda: it.repeat([1], 3),
    "starmap": lambda: it.starmap(pow, [(2, 3), (3, 2)]),
    "zip_longest": lambda: it.zip_longest("abc", [1], fillvalue="-"),
}
for name, make in makers.items():
    for taken in (0, 1, 2):
        original = make()
        first = list(it.islice(original, taken))
        deep = copy.deepcopy(original)
        print(name, first, list(deep), list(original))

for make in (makers["combinations"], makers["product"], makers["repeat"], lambda: it.cycle("abc")):
    original = make()
    next(original)
    shallow = copy.copy(original)
    print(type(shallow).__name__, list(it.islice(shallow, 3)), list(it.islice(original, 3)))

counter = it.count(Decimal("1.1"), Decimal(".1"))
next(counter)
print(copy.copy(counter), counter, it.count(3.25 - 4j), next(it.count(1j, 2)))
items = [[1], [2]]
chained = it.chain(items)
deep = copy.deepcopy(chained)
items[0].append("later")
print(list(deep), list(chained))


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: copy.copy(it.pairwise("ab")))
attempt(lambda: it.accumulate(range(3), max, 5))
attempt(lambda: it.islice("a", 0, -1))
attempt(lambda: it.islice("a", 0, -5))
attempt(lambda: it.islice("a", "b"))
attempt(lambda: it.count("a"))
