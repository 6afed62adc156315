class Tags(set):
    def add(self, tag):
        print("adding", tag)
        super().add(tag.lower())

    def __repr__(self):
        return "Tags(" + ", ".join(sorted(self)) + ")"


t = Tags(["A"])
t.add("B")
t.note = "mine"
print(t, t.note, "b" in t, len(t), type(t | {"c"}).__name__, type(t.copy()).__name__, isinstance(t, set), t == {"A", "b"})


class F(frozenset):
    def __new__(cls, *items):
        return super().__new__(cls, items)

    def size(self):
        return len(self)


f = F(1, 2, 3)
print(f, f.size(), f & {1, 9}, type(f & {1}).__name__, hash(f) == hash(frozenset([1, 2, 3])), f == {1, 2, 3}, {f: 1}[frozenset([1, 2, 3])])


class Plain(set):
    pass


print(Plain(), Plain([1, 2]), Plain([1]) | Plain([2]), repr(Plain("a")), Plain([1]) <= Plain([1, 2]))
p = Plain([1])
p.x = p
print(p.x is p)
