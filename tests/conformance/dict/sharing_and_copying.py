import copy

a = {"k": [1, 2], "n": {"x": 1}}
b = a
c = a.copy()
d = dict(a)
e = {**a}
f = copy.copy(a)
g = copy.deepcopy(a)
a["k"].append(3)
a["new"] = True
print(b is a, b)
for other in (c, d, e, f, g):
    print(other, other is a, other["k"] is a["k"])
matrix = [[0] * 2] * 2
matrix[0][0] = 1
print(matrix, matrix[0] is matrix[1])
good = [[0] * 2 for _ in range(2)]
good[0][0] = 1
print(good)


def default(x, acc=[]):
    acc.append(x)
    return acc


print(default(1), default(2), default(3, []), default(4))
shared = dict.fromkeys("ab", [])
shared["a"].append(1)
print(shared)
x = [1, [2, 3], {"s": {4}}]
y = copy.deepcopy(x)
y[1].append(9)
y[2]["s"].add(5)
print(x, y, copy.copy(x)[1] is x[1])
r = [1]
r.append(r)
z = copy.deepcopy(r)
print(z, z[1] is z, z is r)
t = (1, [2])
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, 2)) == (1, 2))
s = {1, 2}
print(copy.copy(s) == s, copy.copy(s) is s, copy.deepcopy({frozenset([1]): s}))


class P:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f"P({self.v!r})"


p = P([1])
q, w = copy.copy(p), copy.deepcopy(p)
p.v.append(2)
print(p, q, w)
