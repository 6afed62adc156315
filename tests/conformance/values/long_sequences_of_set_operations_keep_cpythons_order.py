import random

random.seed(5)


def numbers():
    return [random.randrange(-40, 200) for _ in range(random.randrange(0, 30))]


def step(op, a, b, f):
    if op == 0:
        a |= b
    elif op == 1:
        a &= set(numbers()) | b
    elif op == 2:
        a -= set(numbers())
    elif op == 3:
        a ^= b
    elif op == 4:
        a = a | f
    elif op == 5:
        a = a - b
    elif op == 6:
        a = a & b
    elif op == 7:
        a = a ^ b
    elif op == 8:
        a = a.union(numbers(), f)
    elif op == 9:
        a.update(numbers())
    elif op == 10:
        a = set(a)
    elif op == 11:
        if a:
            a.pop()
    elif op == 12:
        a = a.copy()
        a.discard(5)
    elif op == 13:
        b = a.intersection(numbers())
        a = a.symmetric_difference(numbers())
    elif op == 14:
        a = set(dict.fromkeys(numbers()))
        b = set(a)
    elif op == 15:
        a = a.difference(numbers(), f)
        f = frozenset(a)
    return a, b, f


for k in range(150):
    a, b, f = set(numbers()), {x for x in numbers()}, frozenset(numbers())
    for _ in range(6):
        a, b, f = step(random.randrange(16), a, b, f)
    print(k, a, b, f)
