print({3, 1, 2}, {10, 5, 8, 1}, set(range(5, -5, -1)), {100, 33, 1, 64, 8}, {0, 8, 16}, {7, 15, 23, 31})
s = set()
for i in (40, 3, 17, 9, 1000, 65, 33):
    s.add(i)
    print(s)
s.discard(3)
s.remove(17)
print(s, 9 in s, len(s), s.pop(), s)
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, a <= b, {3} < a, a.isdisjoint({9}), a.union([7, 8]), a.intersection(range(3)), a.difference([1]), a.issubset(range(9)), a.symmetric_difference({1, 9}))
a |= {10}
a &= {1, 2, 10, 11}
a -= {1}
a ^= {5}
print(a, set("aaa"), set([1, 1, 2]), frozenset([3, 1]), {frozenset({1}): "key"}, set() or "empty", {1.5, 1, 2.5}, {(1, 2), (0, 1)}, {True, 1, 1.0})
a.update([20, 30], {40})
a.clear()
print(a, type(a), bool(a), {1, 2} == {2, 1}, {x * x for x in range(6)}, sorted({"b", "a"}), {-1, -2, -3}, set(range(20, 0, -3)))
for action in (lambda: set().pop(), lambda: {1}.remove(2), lambda: {[]}, lambda: {1} + {2}, lambda: {1}[0], lambda: set(5), lambda: frozenset().add(1)):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
import random
random.seed(1)
big = {random.randrange(10**6) for _ in range(50)}
print(big)
for i in list(big)[::2]:
    big.remove(i)
print(big, min(big), sum(big))
