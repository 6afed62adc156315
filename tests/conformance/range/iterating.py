total = 0
for i in range(100000):
    total += i
print(total)
for start, stop, step in ((0, 5, 1), (5, 0, -1), (0, 10, 3), (2**62 - 2, 2**62 + 3, 1), (2**63 - 3, 2**63 + 2, 1), (-(2**62) + 2, -(2**62) - 3, -1), (0, 10**20, 10**19)):
    print([i for i in range(start, stop, step)])
it = iter(range(5))
print(next(it), next(it), it.__length_hint__(), list(it), list(it), next(it, "end"), it is iter(it))
r = range(3)
a, b, c = r
print(a, b, c, list(enumerate(range(5, 8))), [(i, j) for i in range(3) for j in range(i)])
for i in range(3):
    for j in range(3):
        if j == 1:
            continue
        if i == 2:
            break
        print(i, j)
else:
    print("done")
for i in reversed(range(0, 10, 3)):
    print(i, end=" ")
print(list(map(str, range(3))), any(i > 2 for i in range(5)), [i for i in range(10) if i % 2][::-1], dict(zip("abc", range(3))))
