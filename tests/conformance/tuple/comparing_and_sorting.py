people = [("Ann", 30), ("Bob", 25), ("Cid", 30), ("Dot", 25), ("Eve", 41)]
print(sorted(people), sorted(people, key=lambda p: (p[1], p[0])), sorted(people, key=lambda p: (-p[1], p[0])), min(people, key=lambda p: p[1]), max(people))
print((1, 2) < (1, 2, 3), (1, 2, 3) < (1, 3), () < (0,), (2,) > (1, 99), ("a", 1) < ("b", 0), (1, "z") == (1.0, "z"), (1, (2, 3)) < (1, (2, 4)), ((1,),) == ((1,),))
print(sorted([(2, 1), (1, 2), (1, 1), (2, 0)]), sorted([(1, "b"), (1, "a")], reverse=True), [t for t in sorted({(3,), (1, 2), ()})])
for a, b in [((1, "a"), (1, 2)), ((None,), (1,)), ((1, None), (1, None)), (({},), ({},)), ((1j,), (2j,)), ((1,), [1]), ((1,), 1)]:
    try:
        print(a, b, a < b)
    except TypeError as e:
        print(a, b, e)
nan = float("nan")
print((nan,) == (nan,), (nan,) == (float("nan"),), (nan, 1) < (nan, 2), nan in (nan,), (1, nan) != (1, nan))


class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        print(f"{self.n}=={o.n}", end=" ")
        return self.n == o.n

    def __lt__(self, o):
        print(f"{self.n}<{o.n}", end=" ")
        return self.n < o.n

    def __hash__(self):
        return self.n


print((V(1), V(2)) < (V(1), V(3)))
print((V(1), V(2)) == (V(1), V(2), V(3)))
print((V(1), V(2)) == (V(2), V(2)))
print((V(2),) < (V(1), V(5)))
print([(t[0].n, t[1]) for t in sorted([(V(2), "x"), (V(1), "y"), (V(1), "a")])])
print({(V(1), 2): "v"}[V(1), 2])
versions = ["1.10.0", "1.9.2", "1.9.10", "2.0"]
print(sorted(versions, key=lambda v: tuple(map(int, v.split(".")))))
import heapq

h = []
for item in [(3, "c"), (1, "a"), (2, "b"), (1, "A")]:
    heapq.heappush(h, item)
print([heapq.heappop(h) for _ in range(4)])
