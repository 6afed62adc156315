class Loud:
    def __init__(self, value):
        self.value = value

    def __iadd__(self, other):
        print("iadd", other)
        self.value += other
        return self

    def __add__(self, other):
        print("add", other)
        return Loud(self.value + other)

    def __repr__(self):
        return f"Loud({self.value})"


x = Loud(1)
same = x
x += 5
print(x, same is x)
items = [Loud(1), 2]
items[0] += 2
items[1] **= 3
print(items)
n = 17
n -= 2
n *= 3
n //= 2
n %= 10
n <<= 4
n |= 1
n ^= 3
n &= 0xFF
n >>= 1
print(n)
f = 10
f /= 4
print(f)


def index():
    print("index once")
    return 0


items[index()] += 1
print(items)
t = ([],)
try:
    t[0] += [1]
except TypeError as error:
    print(error, t)
s = "a"
s += "b" * 3
s *= 2
print(s)
g = 1


def count():
    global g
    g += 1


count()
print(g)


def outer():
    k = 1

    def inner():
        nonlocal k
        k *= 7

    inner()
    return k


print(outer())
m = [1, 2]
m += (3, 4)
m += "ab"
print(m)
