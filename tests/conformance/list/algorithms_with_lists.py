def primes(n):
    sieve = [True] * (n + 1)
    sieve[0:2] = [False, False]
    for i in range(2, int(n**0.5) + 1):
        if sieve[i]:
            sieve[i * i :: i] = [False] * len(sieve[i * i :: i])
    return [i for i, p in enumerate(sieve) if p]


def quicksort(a):
    if len(a) < 2:
        return a
    p, *rest = a
    return quicksort([x for x in rest if x < p]) + [p] + quicksort([x for x in rest if x >= p])


def permutations(a):
    if not a:
        yield []
    for i in range(len(a)):
        for rest in permutations(a[:i] + a[i + 1 :]):
            yield [a[i]] + rest


def flatten(x):
    return [y for e in x for y in flatten(e)] if isinstance(x, list) else [x]


def life(cells, steps):
    for _ in range(steps):
        near = {}
        for x, y in cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        near[x + dx, y + dy] = near.get((x + dx, y + dy), 0) + 1
        cells = {c for c, n in near.items() if n == 3 or n == 2 and c in cells}
    return cells


print(primes(60))
print(quicksort([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]))
print(list(permutations([1, 2, 3])))
print(flatten([1, [2, [3, [4, []]], 5], [[6]]]))
print(life({(0, 0), (1, 0), (2, 0)}, 1), len(life({(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}, 20)))
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(row) for row in zip(*matrix)], [[sum(a * b for a, b in zip(r, c)) for c in zip(*[[1, 2], [3, 4], [5, 6]])] for r in matrix])
queens = []


def place(n, row=0, cols=()):
    if row == n:
        queens.append(cols)
        return
    for c in range(n):
        if all(c != k and abs(c - k) != row - r for r, k in enumerate(cols)):
            place(n, row + 1, cols + (c,))


place(6)
print(queens)
graph = {"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": ["e"], "e": []}


def paths(start, end, path=()):
    path += (start,)
    return [path] if start == end else [q for n in graph[start] for q in paths(n, end, path)]


print(paths("a", "e"))
text = "the cat the dog the end".split()
print({w: text.count(w) for w in text}, sorted(set(text), key=lambda w: (-text.count(w), w)))
print([(a, b) for a in range(3) for b in range(a)], [x if x % 2 else -x for x in range(5)], [[i * j for j in range(1, 4)] for i in range(1, 4)])
stack, queue = [], []
for ch in "([{}])":
    if ch in "([{":
        stack.append(ch)
    else:
        queue.append(stack.pop() + ch)
print(queue)
