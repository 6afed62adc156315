def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

class K:
    def __init__(self, n, h=7):
        self.n, self.h = n, h

    def __hash__(self):
        return self.h

    def __eq__(self, o):
        return isinstance(o, K) and self.n == o.n

    def __repr__(self):
        return f"K{self.n}"


s = {K(i) for i in range(20)}
print(len(s), K(5) in s, K(50) in s, sorted(k.n for k in s))
s.discard(K(3))
s.add(K(3))
s.add(K(3))
print(len(s), K(3) in s)
t = {K(i) for i in range(10, 30)}
print(sorted(k.n for k in s & t), len(s | t), sorted(k.n for k in s - t), len(s ^ t), s.isdisjoint(t), {K(1)} <= s)
for i in range(20):
    s.remove(K(i))
print(s, len(s))
print({0, 2**61 - 1}, {1, 2**61}, {-1, -2}, {hash(-1), hash(-2)}, {0, 0.0, False}, {2**61 - 1, 2 * (2**61 - 1)})
numbers = {i * (2**61 - 1) for i in range(1, 6)}
print(len(numbers), sorted(numbers) == [i * (2**61 - 1) for i in range(1, 6)])
d = {K(i): i for i in range(15)}
for i in range(0, 15, 2):
    del d[K(i)]
print(d, d[K(3)], d.get(K(4)), len(d))
d[K(4)] = "again"
print(list(d)[-1], list(d.values()))
