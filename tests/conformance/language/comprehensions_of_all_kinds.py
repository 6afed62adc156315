matrix = [[1, 2, 3], [4, 5, 6]]
print([x for row in matrix for x in row], [[row[i] for row in matrix] for i in range(3)])
print({k: len(k) for k in ("a", "bb", "ccc")}, {x % 3 for x in range(10)}, tuple(x for x in "abc"))
print([x if x % 2 else -x for x in range(6) if x != 3], [(x, y) for x in range(3) for y in range(x)])
print(sum(x * x for x in range(5)), any(x > 3 for x in range(5)), all([]), dict(zip("abc", range(3))))
x = "outer"
print([x for x in range(2)], x)
print([y := 1, y + 1, (z := y * 10)], y, z)
if (n := len("hello")) > 3:
    print("long", n)
print([last := c for c in "abc"], last)
print(list(map(lambda a, b: a + b, [1, 2], [10, 20])), list(filter(None, [0, 1, "", "a"])), list(zip([1, 2], "ab", (True, False))))
print(list(enumerate("ab", start=1)), list(reversed([1, 2, 3])), sorted("hello", reverse=True), sorted(["b", "A", "c"], key=str.lower))
print([*map(str, range(3))], list(range(10, 0, -3)), range(5)[1:4], 3 in range(0, 10, 2), len(range(0, 100, 7)))
print(min([3, 1, 2], key=lambda v: -v), max([], default="nothing"), sum([[1], [2]], []), abs(-7), pow(2, 10, 1000), divmod(17, 5))
try:
    print(list(zip([1, 2], [1], strict=True)))
except ValueError as e:
    print(e)
