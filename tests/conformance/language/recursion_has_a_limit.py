import sys


def depth(n):
    return 1 + depth(n + 1)


try:
    depth(0)
except RecursionError as e:
    print(type(e).__name__, e)
print(sys.getrecursionlimit())


def count():
    global reached
    reached += 1
    count()


reached = 0
try:
    count()
except RecursionError:
    print(reached)


def fact(n):
    return 1 if n <= 1 else n * fact(n - 1)


print(fact(50))


class Loop:
    def __repr__(self):
        return repr(self)


try:
    repr(Loop())
except RecursionError as e:
    print("repr", str(e)[:32])
a = []
a.append(a)
d = {"self": None}
d["self"] = d
print(a, d)
