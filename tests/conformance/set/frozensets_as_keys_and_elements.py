graph = {frozenset((1, 2)): 5, frozenset((2, 3)): 7}
print(graph[frozenset((2, 1))], frozenset((3, 2)) in graph, {1, 2} in set(graph), sorted(sum(k) for k in graph))
family = {frozenset(), frozenset({1}), frozenset({2}), frozenset({1, 2})}
print(len(family), frozenset({1}) | {2} in family, all(a & b in family for a in family for b in family))
print(sorted(map(sorted, family)), max(family, key=len), [s < frozenset({1, 2}) for s in sorted(family, key=sorted)])
f = frozenset([3, 1, 2])
print(f, f | {9}, {9} | f, f & {1}, f - {1}, f ^ {1, 7}, type(f | {9}).__name__, type({9} | f).__name__, f == {1, 2, 3}, hash(f) == hash(frozenset({1, 2, 3})))
nested = frozenset([f, frozenset([f])])
print(len(nested), f in nested, frozenset([f]) in nested, {1, 2, 3} in nested)
g = f
g |= {10}
print(f, g, f is g)
for action in (lambda: f.add(1), lambda: f.clear(), lambda: f.__setitem__(0, 1), lambda: {set(): 1}, lambda: {frozenset([[]])}, lambda: hash(frozenset([1, (2, [])]))):
    try:
        print(action())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
print(frozenset("aab") == frozenset("ba"), frozenset({"x": 1}), frozenset(range(5)), frozenset(frozenset([1])) == frozenset([1]))
words = ["listen", "silent", "enlist", "google", "elbow", "below"]
groups = {}
for w in words:
    groups.setdefault(frozenset(w), []).append(w)
print(sorted(groups.values()))
empty = frozenset()
print(empty, bool(empty), empty == set(), empty <= f, f >= empty, not empty & f, empty | f == f, frozenset().union([1], [2]), f.union(), f.intersection(), f.difference())
print({f: "a", frozenset([1, 2, 3]): "b"}, {frozenset([i % 3]) for i in range(9)})
