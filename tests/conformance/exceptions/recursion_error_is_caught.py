import sys


def down(n):
    return down(n + 1)


def count(n):
    try:
        return count(n + 1)
    except RecursionError:
        return n


try:
    down(0)
except RecursionError as e:
    print(type(e).__name__, e)
print(count(0) > 500, sys.getrecursionlimit())


class Loop:
    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __repr__(self):
        return repr(self)

    def __eq__(self, other):
        return self == other

    def __call__(self):
        return self()

    def __len__(self):
        return len(self)

    def __iter__(self):
        yield from self


for action in (lambda: Loop().a, lambda: repr(Loop()), lambda: Loop() == 1, lambda: Loop()(), lambda: len(Loop()), lambda: list(Loop())):
    try:
        action()
    except RecursionError as e:
        print("RecursionError", str(e).startswith("maximum recursion depth exceeded"))


def mutual(n):
    return other(n)


def other(n):
    return mutual(n)


try:
    mutual(1)
except RecursionError:
    print("mutual")


def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


print(fact(20), len(str(fact(300))))


def depth(t):
    return 1 + max(map(depth, t), default=0)


t = ()
for _ in range(50):
    t = (t, t)
print(depth(((), ((),))))


def gen(n):
    if n:
        yield from gen(n - 1)
    yield n


print(sum(gen(100)))
try:
    sys.setrecursionlimit(150)
    down(0)
except RecursionError as e:
    print("lower limit", e)
finally:
    sys.setrecursionlimit(1000)
print("alive", count(0) > 500)
