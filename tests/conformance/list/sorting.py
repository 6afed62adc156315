import random

print(sorted([3, 1, 2]), sorted("hello"), sorted([3, 1, 2], reverse=True), sorted([2.5, -1.0, 3.25]))
print(sorted(["b", "A", "c", "B"], key=str.lower), sorted([(1, "b"), (1, "a"), (0, "z")]))
print(sorted([True, False, 2, 0.5]), sorted({"x": 1, "a": 2}), sorted([[2], [1, 5], []]))
pairs = [("b", 2), ("a", 1), ("c", 2), ("d", 1), ("e", 2)]
print(sorted(pairs, key=lambda p: p[1]), sorted(pairs, key=lambda p: p[1], reverse=True))
a = [5, 3, 8]
print(a.sort(), a)
a.sort(reverse=True)
print(a)
random.seed(5)
for n in (0, 1, 2, 10, 63, 64, 65, 200, 1000, 3000):
    for kind in range(5):
        if kind == 0:
            data = [random.randrange(n + 1) for _ in range(n)]
        elif kind == 1:
            data = [random.random() for _ in range(n)]
        elif kind == 2:
            data = list(range(n))[::-1]
        elif kind == 3:
            data = list(range(n // 2)) + list(range(n // 3))
        else:
            data = [str(random.randrange(50)) for _ in range(n)]
        copy = list(enumerate(data))
        copy.sort(key=lambda p: p[1])
        good = all((x[1], x[0]) < (y[1], y[0]) for x, y in zip(copy, copy[1:]))
        down = list(enumerate(data))
        down.sort(key=lambda p: p[1], reverse=True)
        good_down = all(x[1] > y[1] or (x[1] == y[1] and x[0] < y[0]) for x, y in zip(down, down[1:]))
        print(n, kind, good, good_down, sorted(data)[:3], sorted(data, reverse=True)[:3])
