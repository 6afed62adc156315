def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)



print({3, 1, 2}, {10, 5, 0}, {8, 0, 16}, {7, 15, 23, 1}, set(range(20)), {100, 50, 25})
print({-1, -2, 0}, {1.5, 2, 0.5}, {True, 0, 2}, {(1, 2), (0, 1), 5}, {2**40, 2**61, 2**62 + 1, 7})
s = set()
for i in range(0, 200, 7):
    s.add(i * i % 101)
    print(s)
for i in range(0, 60, 3):
    s.discard(i)
    s.add(i + 1000)
print(s, len(s))
while len(s) > 10:
    print(s.pop(), end=" ")
print(s)
s.add(5)
s.add(77)
print(s, s.pop(), s)
a = {x * 3 for x in range(12)}
b = {x * 4 for x in range(12)}
print(a, b, a & b, a | b, a - b, b - a, a ^ b, b ^ a, b & a, b | a)
print(set(a), a.copy(), frozenset(a), set(list(a)), set(sorted(a, reverse=True)))
c = set(a)
c |= b
print(c)
c -= {0, 12, 24}
print(c)
c &= set(range(30))
print(c)
c ^= {1, 2, 3, 4, 6}
print(c)
c.update([99, 98], range(70, 60, -1))
print(c)
c.difference_update(range(60, 66), [99])
print(c)
c.intersection_update(range(0, 100, 2))
print(c)
c.symmetric_difference_update([2, 4, 1000])
print(c)
print(a.union(b, [7, 1], {500: 1}), a.intersection(b, range(100)), a.difference(b, [3]), a.symmetric_difference([3, 7, 5]))
print({x for x in range(100, 0, -9)}, set({5: 1, 3: 2, 11: 3}), {*range(5), *[70, 80]})
print([sorted(p) for p in [{x, x * 17 % 31} for x in range(3)]])
