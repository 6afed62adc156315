x = "outer"
print([x for x in range(3)], x)
print({x: x * x for x in range(3)}, {x % 2 for x in range(5)}, x)
y = 10
print([y + z for z in range(3)], sum(y for _ in range(2)))
print([(a, b) for a in range(3) for b in range(a)], [[b for b in range(a)] for a in range(3)])
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])


def f(n):
    return [m for m in range(n) if m % 2], [n for n in range(n)]


print(f(5))


class C:
    items = [1, 2, 3]
    doubled = [i * 2 for i in items]
    factor = 3
    try:
        tripled = [i * factor for i in items]
    except NameError as e:
        print("NameError", e)


print(C.doubled)
print([last := v for v in range(4)], last)
print(any((found := v) > 2 for v in range(5)), found)
gen = (print("evaluated", v) or v for v in [1, 2])
print("not yet")
print(list(gen))


def noisy(tag, values):
    print("iterating", tag)
    return iter(values)


g = (a + b for a in noisy("outer", [1]) for b in noisy("inner", [10, 20]))
print("made")
print(list(g))
try:
    g = (v for v in 5)
except TypeError as e:
    print("at once:", e)
g = (v for v in [1] for w in 5)
try:
    next(g)
except TypeError as e:
    print("later:", e)
data = [1, 2, 3]
g = (v * k for v in data)
k = 10
data.append(4)
print(list(g))
data = [[1, 2], [3], []]
print([v for row in data for v in row], [len(row) for row in data if row], [v for row in data if row for v in row if v > 1])
print([[r[i] for r in [(1, 2), (3, 4)]] for i in range(2)], {k: [v for v in vs if v] for k, vs in {"a": [0, 1]}.items()})
print([*range(3)], [*"ab", *[1]], {**{"a": 1}}, (*"xy",))
