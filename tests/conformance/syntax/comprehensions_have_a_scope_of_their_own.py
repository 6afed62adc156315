x = "outside"
print([x for x in range(3)], x)
print({x: y for x, y in [(1, 2), (3, 4)]}, {c for c in "a"}, list(c for c in "bc"))
print([(a, b) for a in range(3) if a for b in range(a) if b % 2 == 0])
print([[j for j in range(i)] for i in range(4)])
print([y for x in [1, 2, 3] for y in [x * 10]])
print([z for z in (lambda: [1, 2])()])
print([last := n for n in range(4)], last)


def f():
    total = 0
    values = [total := total + n for n in range(5)]
    return total, values


print(f())


class C:
    base = 3
    data = [i for i in range(base)]
    try:
        bad = [base for i in range(2)]
    except NameError as error:
        message = str(error)


print(C.data, C.message)
try:
    [n / 0 for n in [1]]
except ZeroDivisionError as error:
    print(error)
generator = (print("evaluated late", n) or n for n in range(2))
print("made")
print(next(generator))
try:
    generator2 = (n for n in 5)
except TypeError as error:
    print("the first iterable is evaluated at once:", error)
print({k: v for k, v in zip("ab", [1, 2])} | {"c": 3})
print([a + b for a, *rest in [(1, 2, 3), (4, 5)] for b in rest])
print(sum(i * i for i in range(10)), max((len(w), w) for w in ["aa", "b"]))
print([[i, j] for i in [1, 2] for j in (i,) if j], [i for i in [] for j in 1 / 0])
