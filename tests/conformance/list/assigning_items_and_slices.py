def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

def assign(key, value, start=None):
    a = list(range(6)) if start is None else start
    a[key] = value
    return a


def delete(key):
    a = list(range(6))
    del a[key]
    return a


for key, value in ((0, "x"), (-1, "x"), (6, "x"), (-7, "x"), ("a", 1), (1.5, 1), (2**80, 1)):
    show(f"[{key!r}] = {value!r}", lambda: assign(key, value))
for key, value in ((slice(1, 3), "xyz"), (slice(1, 3), []), (slice(2, 2), [7, 8]), (slice(4, 1), [9]), (slice(None), "ab"),
                   (slice(100, 200), "z"), (slice(-2, None), (1,)), (slice(None, None, 2), "abc"), (slice(None, None, 2), "ab"),
                   (slice(None, None, -1), range(6)), (slice(1, 3), 5), (slice(None, None, 2), 5), (slice(0, 0, 2), []),
                   (slice(5, 0, -2), "abc"), (slice(1, 2), {1: 2}), (slice(1, 2), (x for x in "gen"))):
    show(f"[{key}] = ...", lambda: assign(key, value))
for key in (0, -1, 6, slice(1, 3), slice(None, None, 2), slice(None, None, -2), slice(4, 0, -3), slice(3, 1), slice(None), slice(1, 1), slice(1, 5, 3), "a"):
    show(f"del [{key}]", lambda: delete(key))
a = [1, 2, 3]
a[1:2] = a
print(a)
a[::2] = a[1::2] + a[:1]
print(a)
a[:] = []
print(a)
x = y = [1]
x += (2, 3)
x *= 2
print(x, y, x is y)
show("+= int", lambda: x.__iadd__(1))
show("iadd str", lambda: [].__iadd__("ab"))
try:
    x += 5
except TypeError as e:
    print(e)
try:
    x *= "a"
except TypeError as e:
    print(e)
