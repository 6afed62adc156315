# CPython's order of these changes from run to run, so only what cannot change is printed.
s = {"b", "a", "c"}
print(sorted(s), len(s), "a" in s, sorted(s | {"d"}), sorted(s & {"a", "z"}), sorted(s - {"a"}), sorted(s ^ {"a", "z"}))
s.discard("a")
s.add("z")
print(sorted(s))


class P:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, o):
        return (self.x, self.y) == (o.x, o.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __repr__(self):
        return f"P({self.x}, {self.y})"


points = {P(1, 2), P(1, 2), P(3, 4)}
print(len(points), P(3, 4) in points, sorted(p.x for p in points))
mixed = {1, "one", 1.0, (1, "x"), None, frozenset("ab")}
print(len(mixed), 1 in mixed, "one" in mixed, (1, "x") in mixed, frozenset("ba") in mixed, None in mixed)
mixed.discard("one")
mixed.discard(None)
mixed.discard((1, "x"))
mixed.discard(frozenset("ab"))
mixed.update([9, 17, 4])
print(sorted(mixed))
words = "it was the best of times it was the worst of times".split()
print(len(set(words)), sorted(set(words)))
seen = set()
unique = [w for w in words if not (w in seen or seen.add(w))]
print(unique)
print(set("a"), {"x"}, frozenset("q"), {None}, {()}, {""})
