a, *b = 1, 2, 3
print(a, b)
*a, b = "xyz"
print(a, b)
a, *b, c = range(2)
print(a, b, c)
(a, *b), *c = [[1, 2, 3], 4, 5]
print(a, b, c)
[*a] = (1, 2)
*a, = {"k": 1}
print(a)
for first, *rest in [(1, 2, 3), "ab"]:
    print(first, rest)


class T:
    pass


t = T()
t.x, *t.y = [1, 2, 3]
d = {}
d["a"], (d["b"], *d["c"]) = 1, (2, 3, 4)
print(t.x, t.y, d)
for bad in ("a, b = 1", "a, b = [1]", "a, b = 1, 2, 3", "a, *b, c = [1]", "a, b = {}", "(a, b), c = 1, 2"):
    try:
        exec(bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


def gen():
    print("gen", end=" ")
    yield 1
    yield 2
    print("exhausted")


x, y = gen()
print(x, y)
x, *y = gen()
print(x, y)
