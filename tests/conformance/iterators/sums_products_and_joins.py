import math

print(sum(range(1000)), sum(x * x for x in range(100)), sum([0.1, 0.2, 0.3]), sum([1, 2.5, 3 + 4j]), sum([[1], [2]], []), sum({1: 2, 3: 4}))
print(max(range(5), key=lambda x: -x), min(((3, "c"), (1, "a"))), max("apple", "banana", key=len), min([], default="none"))
print("-".join(map(str, range(5))), ", ".join(sorted({"b", "a"})), "".join(reversed("abc")), " ".join(f"{k}={v}" for k, v in {"a": 1}.items()))
print(list(map(lambda a, b, c: a + b + c, range(3), range(10, 20), range(100, 103))), list(filter(str.isdigit, "a1b2")), [*map(int, "123")])
print(all(x > 0 for x in []), any(x > 3 for x in range(5)), all(map(bool, [1, "a", [0]])), any(map(str.isupper, "abC")))
print(list(zip("abc", range(3), [True, False])), dict(zip("ab", [1, 2])), list(zip(*[(1, "a"), (2, "b")])), [list(g) for g in zip(*[iter(range(6))] * 2)])
print(list(enumerate("ab", 1)), [(i, j) for i, row in enumerate(["xy", "z"]) for j, _ in enumerate(row)])
print(list(range(10, 0, -3)), list(range(0)), range(5)[-1], range(0, 10, 2)[1:3], len(range(10**12)), 7 in range(0, 10, 2), list(reversed(range(3))))
print(math.prod([1, 2, 3, 4]), math.fsum([0.1] * 10), math.prod([]), math.gcd(12, 18, 30), math.lcm(4, 6))
print(sorted("Hello World", key=str.lower), sorted([(2, "b"), (1, "z"), (2, "a")]), sorted({"x": 3, "y": 1}.items(), key=lambda kv: kv[1]))
nested = {"a": [1, 2, {"b": (3, 4)}], "c": {"d": []}}
print(sum(len(v) for v in nested.values()), nested["a"][2]["b"][1], [k for k in nested if nested[k]])


def running(values):
    total = 0
    for v in values:
        total += v
        yield total


print(list(running(range(6))), max(running([3, -5, 4])), [a - b for a, b in zip(range(1, 5), range(4))])
it = iter("abcdef")
print(next(it), [next(it) for _ in range(2)], list(it), list(it))
pairs = iter([1, 2, 3, 4])
print([(a, next(pairs)) for a in pairs])
print([x for x in range(20) if x % 2 if x % 3], [[y for y in range(x)] for x in range(4)], {x: {y for y in range(x)} for x in range(3)})
print(*(f"{x:>3}" for x in range(3)), sep="|")
print(next((x for x in range(10) if x > 5), None), next((x for x in range(3) if x > 5), None))
print([i for i, (a, b) in enumerate(zip("abcd", "abxd")) if a != b], list(map(max, [1, 5], [3, 2])), list(map(pow, range(4), range(4))))
