def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

import copy
from collections import deque

d = deque([1, 2, 3])
for name, action in {
    "making": lambda: (deque(), deque("ab"), deque([1, 2, 3], 2), deque(range(5), maxlen=3), deque(maxlen=2), deque(iterable=[1])),
    "int": lambda: deque(5),
    "negative": lambda: deque([], -1),
    "str maxlen": lambda: deque([], "a"),
    "three": lambda: deque([], 1, 2),
    "unknown": lambda: deque(foo=1),
    "index": lambda: (d[0], d[-1], d[1]),
    "far": lambda: d[9],
    "str index": lambda: d["a"],
    "slice": lambda: d[0:1],
    "pop empty": lambda: deque().pop(),
    "popleft empty": lambda: deque().popleft(),
    "remove absent": lambda: d.remove(9),
    "index absent": lambda: d.index(9),
    "find": lambda: (d.index(2), d.count(2), 2 in d, 9 in d, deque([1, 2, 1]).index(1, 1)),
    "insert full": lambda: deque([1], 1).insert(0, 2),
    "insert": lambda: (lambda x: (x.insert(1, "a"), x.insert(-1, "b"), x.insert(99, "c"), x.insert(-99, "d"), x))(deque([1, 2])),
    "add": lambda: d + deque([4]),
    "add list": lambda: d + [4],
    "mul": lambda: (d * 2, 2 * d, d * 0, d * -1, deque([1, 2], 3) * 2),
    "mul str": lambda: d * "a",
    "compare": lambda: (d == deque([1, 2, 3]), d < deque([1, 3]), d == [1, 2, 3], d != deque()),
    "compare list": lambda: d < [1],
    "hash": lambda: hash(d),
    "maxlen": lambda: (d.maxlen, deque([], 3).maxlen),
    "set maxlen": lambda: setattr(d, "maxlen", 3),
    "reversed": lambda: (list(reversed(d)), reversed(d).__length_hint__()),
    "copy": lambda: (d.copy() == d, copy.copy(deque([1], 3)), d.copy() is d),
    "append none": lambda: d.append(),
    "rotate str": lambda: d.rotate("a"),
    "extend int": lambda: d.extend(5),
    "no attribute": lambda: d.foo,
    "bool": lambda: (bool(d), bool(deque()), len(d)),
    "sorted": lambda: (sorted(d, reverse=True), sum(d), max(d), list(d), [*d], tuple(d)),
    "alias": lambda: deque[int],
    "names": lambda: sorted(n for n in dir(deque) if not n.startswith("_")),
    "type": lambda: (deque, type(iter(d)).__name__, deque.__module__),
}.items():
    show(name, action)
q = deque(maxlen=3)
for i in range(6):
    q.append(i)
    print(q, end=" ")
q.appendleft("left")
print(q)
q.extendleft("xy")
print(q)
for n in (1, -1, 2, 5, -7, 0):
    r = deque("abcde")
    r.rotate(n)
    print(n, "".join(r))
r.rotate()
print(r)
r.reverse()
del r[1]
r[0] = "first"
r += "!"
r *= 2
print(r)
r.remove("!")
r.clear()
print(r)
r.append(r)
print(r)
big = deque()
for i in range(1000):
    big.append(i)
    if i % 3 == 0:
        big.appendleft(-i)
    if i % 4 == 0:
        big.popleft()
print(len(big), big[0], big[-1], big[len(big) // 2], sum(big))
x = deque([1, 2, 3])
try:
    for v in x:
        x.append(v)
except RuntimeError as e:
    print(e)


class Sub(deque):
    def push(self, v):
        self.append(v)


s = Sub([1], maxlen=2)
s.push(2)
s.push(3)
s.tag = "t"
print(s, s.tag, type(s.copy()).__name__, s == deque([2, 3]), isinstance(s, deque))
