def source():
    for i in range(5):
        print("make", i, end="; ")
        yield i


g = (x * 2 for x in source() if x % 2)
print("nothing yet")
print(next(g), next(g))
print(next(g, "end"))
print(g.gi_code.co_name, g.__name__, type(g).__name__)
n = 10
h = (n + i for i in range(2))
n = 20
print(list(h), list(h))
nested = ((i, j) for i in range(3) for j in range(i))
print(list(nested))
print(sum(1 for _ in range(7)), all(x for x in [1, 0, 1 / 1]), any(x > 2 for x in range(5)))
i = (x for x in (1 / 0 if False else [1]))
print(list(i))
c = (x for x in range(3))
next(c)
c.close()
print(list(c))


def outer():
    k = 3
    return (k * i for i in range(3))


print(list(outer()))
