evens, threes = set(range(0, 40, 2)), set(range(0, 40, 3))
print(evens & threes, evens | threes, evens - threes, threes - evens, evens ^ threes)
print(threes & evens, threes ^ evens, threes.union(evens), threes.intersection(evens, range(20)))
print({1, 2, 3}.issubset(evens | threes | {1}), evens >= {2, 4}, evens.isdisjoint({1, 3}), not evens & {1, 3})
s = set()
for i in range(30):
    s |= {i * i % 23}
    s -= {i % 7}
    s ^= {i % 5, i % 11}
    print(sorted(s) == list(sorted(s)), s)
big = set(range(1000)) - set(range(0, 1000, 3)) - set(range(0, 1000, 5))
print(len(big), sum(big), list(big)[:10], list(big)[-5:])
print(list({x % 97 * 1000 for x in range(500)})[:20])
print({-5, -1, -2, 3, -100}, {2**31, 2**32, 2**33, 1}, {1e10, 5, 2.5, -0.5})
print({(i, j) for i in range(4) for j in range(4) if i < j})
print({frozenset((i, i + 1)) for i in range(3)})
print(set(map(abs, range(-5, 5))), set(range(10, 0, -1)), {*range(3, 9), *range(7, 12)})
words = frozenset({1, 2}), frozenset({2, 3})
print(words[0] | words[1], words[0] & words[1], words[0] - words[1])
power = [{x for j, x in enumerate((10, 20, 30)) if i >> j & 1} for i in range(8)]
print(power)
left = set(range(20))
removed = [left.pop() for _ in range(5)]
print(removed, left)
left.add(3)
left.add(100)
print(left, left.pop(), left)
seen = set()
print([x for x in [3, 1, 3, 2, 1] if x not in seen and not seen.add(x)], seen)
print(sorted({5, 3, 9}, reverse=True), max({5, 3}), sum({1, 2}), len({1, 1.0, True}), {1, 1.0, True}, {1.0, 1}, {True, 1})
