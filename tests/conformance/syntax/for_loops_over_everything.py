for a, (b, *c), d in [(1, (2, 3, 4), 5), (6, "xyz", 7)]:
    print(a, b, c, d)
target = [0, 0]
for target[0] in range(3):
    pass
print(target)


class Box:
    pass


box = Box()
for box.value in "ab":
    print(box.value)
for i in []:
    print("never")
print([i for i in {"a": 1, "b": 2}], [k + str(v) for k, v in {"a": 1}.items()])


class Old:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


print(list(Old()))


class Iterator:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration("unused")
        return self.n


print([x for x in Iterator()])
for x in iter(lambda it=iter([1, 2, 0, 3]): next(it), 0):
    print(x, end=" ")
print()
items = [1, 2, 3]
for x in items:
    if x == 2:
        items.remove(x)
print(items)
d = {1: 1}
try:
    for k in d:
        d[k + 1] = 1
except RuntimeError as e:
    print(e)
for bad in (5, None, Box()):
    try:
        for x in bad:
            pass
    except TypeError as e:
        print(e)
for i in range(2):
    for i in "ab":
        pass
    print(i)
print(*reversed([1, 2]), *enumerate("ab", 1), *zip([1], [2]), sep=";")
