def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i))
d["d"] = 4
print(k, v, i)
print("a" in k, 1 in v, ("a", 1) in i, ("a", 2) in i, "a" in i, ("z", 1) in i, ["a", 1] in i)
for name, action in {
    "k & list": lambda: sorted(k & ["a", "z"]),
    "k & set": lambda: sorted(k & {"a", "z"}),
    "k | set": lambda: sorted(k | {"z"}),
    "k - set": lambda: sorted(k - {"a"}),
    "k ^ set": lambda: sorted(k ^ {"a", "z"}),
    "set & k": lambda: sorted({"a", "z"} & k),
    "set | k": lambda: sorted({"z"} | k),
    "set - k": lambda: sorted({"a", "z"} - k),
    "set ^ k": lambda: sorted({"a", "z"} ^ k),
    "i & i": lambda: sorted(i & {"a": 1, "b": 5}.items()),
    "i | set": lambda: sorted(i | {("z", 0)}),
    "i - i": lambda: sorted(i - {"a": 1}.items()),
    "k - int": lambda: k - 3,
    "k & int": lambda: k & 3,
    "k + k": lambda: k + k,
    "v & v": lambda: v & v,
    "k == set": lambda: k == {"a", "b", "c", "d"},
    "k == list": lambda: k == ["a", "b", "c", "d"],
    "k <= set": lambda: (k <= {"a", "b", "c", "d", "e"}, k < k, k >= {"a"}, k > {"a"}),
    "k < list": lambda: k < [],
    "v == v": lambda: (d.values() == d.values(), v == v),
    "i == i": lambda: i == dict(d).items(),
    "isdisjoint": lambda: (k.isdisjoint("xyz"), k.isdisjoint("abc"), i.isdisjoint([])),
    "isdisjoint int": lambda: k.isdisjoint(3),
    "k[0]": lambda: k[0],
    "hash k": lambda: hash(k),
    "reversed": lambda: (list(reversed(k)), list(reversed(v)), list(reversed(i))),
    "k.append": lambda: k.append(1),
    "mapping": lambda: k.mapping,
    "mapping set": lambda: k.mapping.__setitem__(1, 2),
    "new": lambda: type(k)(),
    "ints": lambda: ({1: 0, 2: 0, 3: 0}.keys() & {3, 2}, {1: 0, 2: 0}.keys() | [5, 4], {1: 0, 2: 0}.keys() - [1], {1: 2}.items() | {(3, 4)}),
    "unhashable value": lambda: {1: []}.items() | {2},
    "unhashable value in": lambda: (1, []) in {1: []}.items(),
}.items():
    show(name, action)
d["self"] = d.values()
print(d)
n = {}
n["k"] = n.items()
print(n)
