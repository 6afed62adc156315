def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

class Stack:
    def __init__(self):
        self._items = []

    def push(self, x):
        self._items.append(x)

    def pop(self):
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return reversed(self._items)


s = Stack()
for x in "abc":
    s.push(x)
print(list(s), s.pop(), len(s), "b" in s, bool(s))
s.pop(), s.pop()
show("empty", s.pop)


def rpn(text):
    stack = []
    for token in text.split():
        if token in "+-*/":
            b, a = stack.pop(), stack.pop()
            stack.append({"+": a + b, "-": a - b, "*": a * b, "/": a / b if b else None}[token])
        else:
            stack.append(float(token) if "." in token else int(token))
    return stack


print(rpn("3 4 + 2 *"), rpn("5 1 2 + 4 * + 3 -"), rpn("1.5 2 *"))
show("too short", lambda: rpn("1 +"))


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    def __matmul__(self, o):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])

    def __add__(self, o):
        return Matrix([[a + b for a, b in zip(r, q)] for r, q in zip(self.rows, o.rows)])

    def __getitem__(self, ij):
        i, j = ij
        return self.rows[i][j]

    def __setitem__(self, ij, v):
        self.rows[ij[0]][ij[1]] = v

    def __eq__(self, o):
        return self.rows == o.rows

    def __repr__(self):
        return "\n".join(" ".join(f"{v:3}" for v in r) for r in self.rows)

    @property
    def T(self):
        return Matrix(zip(*self.rows))


a = Matrix([[1, 2], [3, 4]])
print(a @ a)
print(a + a)
print(a.T, a[1, 0], a == Matrix([[1, 2], [3, 4]]))
a[0, 0] = 9
print(a)
show("index", lambda: a[5, 0])
show("one index", lambda: a[0])
show("matmul int", lambda: a @ 3)
grid = [["."] * 4 for _ in range(3)]
grid[1][2] = "#"
print("\n".join("".join(r) for r in grid), [r[:] for r in grid][1], [list(c) for c in zip(*grid)][2])
a = [1, 2, 3, 4, 5, 6]
a[1:4], a[::-1][0] = a[3:0:-1], 9
print(a, a[-1:] + a[:-1], a[2:] + a[:2])
while a:
    a = a[1:-1]
    print(a, end=" ")
print()
rotated = list(zip(*[[1, 2, 3], [4, 5, 6]][::-1]))
print(rotated, sum(rotated, ()), [x for t in rotated for x in t])
print([[i * j for j in range(4)] for i in range(4)], list(map(list, zip(*[[1, 2], [3, 4]]))))
total = 0
for row in [[1, 2], [3]]:
    for v in row:
        total += v
    else:
        total *= 10
print(total)
