class Stack(list):
    """A list with push."""

    def push(self, x):
        self.append(x)
        return self

    def __getitem__(self, i):
        return f"item {super().__getitem__(i)}"


s = Stack([1, 2])
s.push(3).push(4)
s.label = "mine"
print(s, len(s), s[0], s[-1], s.label, isinstance(s, list), type(s).__name__, s == [1, 2, 3, 4], [1, 2, 3, 4] == s)
print(list(s), sorted(s, reverse=True), s + [5], type(s + [5]).__name__, type(s[:]).__name__, type(s.copy()).__name__, type(s * 2).__name__)
print(s.pop(), [x for x in s], max(s), sum(s), 2 in s, Stack("ab"), Stack())


class Upper(list):
    def __init__(self, words=(), **options):
        super().__init__(w.upper() for w in words)
        self.options = options

    def append(self, w):
        super().append(w.upper())


u = Upper(["a", "b"], strict=True)
u.append("c")
u.extend(["d"])
print(u, u.options, u.__dict__)


class Total(list):
    def __iadd__(self, other):
        super().__iadd__(other)
        print("added", other)
        return self

    def __contains__(self, x):
        return x == "everything"

    def __len__(self):
        return 99

    def __iter__(self):
        return iter("iter")

    def __eq__(self, other):
        return "equal?"

    def __repr__(self):
        return "Total!"


t = Total([1])
t += [2]
print(t, len(t), "everything" in t, 1 in t, list(t), [*t], t == 1, bool(t), Total.__mro__[1].__name__)
