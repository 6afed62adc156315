if (n := len([1, 2, 3])) > 2:
    print(n)
while (line := "abc"[:n]) and n:
    print(line, end=" ")
    n -= 1
print(n)
print([y := 1, y**2], (z := 5), z, f"{(w := 3)} {w}")
print([(x, half) for x in range(5) if (half := x / 2) > 1], half)
print(any((found := x) > 2 for x in [1, 3, 4]), found)


def f(a=(b := 4)):
    return a, (c := a + 1), c


print(f(), b)
d = {(k := "key"): (v := "value")}
print(d, k, v)
print((lambda: (q := 3) + q)())
total = 0
print([total := total + x for x in range(4)], total)


def scope():
    [inner := i for i in range(3)]
    return inner


print(scope())
assert (m := 3) == 3, m
x = [0, 1]
x[(i := 1)] = 9
print(x, i)
