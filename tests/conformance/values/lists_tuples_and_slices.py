a = [3, 1, 2]
a.append(5)
a.extend((7, 8))
a.insert(1, "x")
a += [9]
print(a, a.pop(), a.pop(0), a.index("x"), a.count(5), len(a))
a.remove("x")
a.sort()
a.reverse()
print(a, a[1:3], a[::-1], a[-2:], a[10:], a[:-1], sorted(a), 5 in a, a * 2, [0] * 3)
a[1:3] = ["p", "q", "r"]
a[::2] = [1, 2, 3][: len(a[::2])]
del a[0]
print(a, a.copy() == a, a == list(a), a is a.copy(), [1, 2] < [1, 3], [1] < [1, 0], [] or "empty")
del a[:2]
a.clear()
print(a, (1,), (), (1, 2) + (3,), (1, 2) * 2, tuple([1, 2]), (1, 2).index(2), (1, 1).count(1), (1, 2) == (1, 2), hash((1, 2)) == hash((1, 2)))
m = [[0] * 2] * 2
m[0][0] = 1
print(m, [[0] * 2 for _ in range(2)], list("abc"), list(range(3)), list({"k": 1}), [*"ab", *[1]])
words = ["banana", "Apple", "cherry", "date"]
print(sorted(words), sorted(words, key=len), sorted(words, key=lambda w: (-len(w), w)), max(words, key=len), sorted([(2, "b"), (1, "z"), (2, "a")]))
words.sort(key=str.lower, reverse=True)
print(words, list(zip(*[(1, 2), (3, 4)])), [x for x in zip("ab", [1, 2])], sum([1, 2], 10), any([0, 1]), min(3, 1), list(reversed("abc")))
for action in (lambda: [][0], lambda: [1].remove(2), lambda: [].pop(), lambda: [1].index(5), lambda: [1] + (2,), lambda: [1, "a"].sort(), lambda: (1,)[1], lambda: [1]["0"], lambda: [1, 2][1.0], lambda: [].pop(3), lambda: list(5), lambda: max([])):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
try:
    (1, 2)[0] = 5
except TypeError as e:
    print(e)
try:
    x, y = 1, 2, 3
except ValueError as e:
    print(e)
try:
    x, y, z = [1, 2]
except ValueError as e:
    print(e)
try:
    x, *y, z = [1]
except ValueError as e:
    print(e)
try:
    x, y = 5
except TypeError as e:
    print(e)
