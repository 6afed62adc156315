def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

import operator

pairs = [([], []), ([1], []), ([1, 2], [1, 3]), ([1, 2], [1, 2, 0]), ([2], [1, 5]), (["a"], ["b"]), ([[1]], [[1]]), ([1], [1.0]), ([float("nan")], [float("nan")])]
for a, b in pairs:
    print(a, b, [op(a, b) for op in (operator.lt, operator.le, operator.eq, operator.ne, operator.gt, operator.ge)])
show("list and tuple", lambda: [1] == (1,))
show("list < tuple", lambda: [1] < (1,))
show("unorderable items", lambda: [1, "a"] < [1, 2])
show("equal items are skipped", lambda: [{}, 1] < [{}, 2])
show("unorderable first", lambda: [{}] < [{1: 1}])
nan = float("nan")
x = [nan]
print(x == x, [nan] == [nan], nan in x, x.index(nan), x.count(nan))


class Loud:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print("eq", self.n, getattr(other, "n", other))
        return self.n == getattr(other, "n", other)

    def __lt__(self, other):
        print("lt", self.n, other.n)
        return self.n < other.n

    def __repr__(self):
        return f"L{self.n}"


print([Loud(1), Loud(2)] == [Loud(1), Loud(3)])
print([Loud(1), Loud(2)] < [Loud(1), Loud(3)])
print(3 in [Loud(1), Loud(3)])
print([Loud(1), Loud(2), Loud(2)].count(2), [Loud(1), Loud(2)].index(2))
items = [Loud(1), Loud(2)]
items.remove(2)
print(items)
