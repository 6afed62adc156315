def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        n = self.n
        while n:
            yield n
            n -= 1

    def __len__(self):
        print("len")
        return self.n

    def __contains__(self, x):
        print("contains", x)
        return 0 < x <= self.n

    def __reversed__(self):
        return iter(range(1, self.n + 1))

    def __getitem__(self, i):
        print("getitem", i)
        if isinstance(i, slice):
            return f"slice {i.start} {i.stop} {i.step}"
        if i >= self.n:
            raise IndexError("too far")
        return self.n - i


c = Countdown(3)
print(list(c), 2 in c, 9 not in c, list(reversed(c)), len(c), c[0], c[1:2], c[::2], c[-1:])
print([*c], max(c), sorted(c), tuple(c), set(c), dict(zip(c, "abc")), list(enumerate(c)), sum(c))
show("far", lambda: c[5])
a, b, d = c
print(a, b, d)


class Infinite:
    def __iter__(self):
        return self

    def __next__(self):
        self.n = getattr(self, "n", 0) + 1
        return self.n


import itertools

print(list(itertools.islice(Infinite(), 3)), next(Infinite()), 5 in Infinite())
for x in Infinite():
    if x > 3:
        break
else:
    print("never")
print(x)
for x in []:
    pass
else:
    print("nothing to do", x)


class Broken:
    def __iter__(self):
        return iter(self.items())

    def items(self):
        yield 1
        raise LookupError("broken in the middle")


def collect(it):
    out = []
    try:
        for x in it:
            out.append(x)
    except LookupError as e:
        out.append(repr(e))
    return out


print(collect(Broken()))
for consume in (list, tuple, set, sum, max, sorted, dict.fromkeys, lambda i: [*i], lambda i: dict(enumerate(i)), " ".join):
    show("consume", lambda: consume(Broken()))


class NextOnly:
    def __next__(self):
        return 1


show("iter of next only", lambda: iter(NextOnly()))
show("next of next only", lambda: next(NextOnly()))


class LengthHint:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter("ab")

    def __length_hint__(self):
        return self.hint


for hint in (5, 0, -1, "x", NotImplemented):
    show(f"hint {hint}", lambda: list(LengthHint(hint)))


class Lazy:
    def __getattr__(self, name):
        print("asked for", name)
        raise AttributeError(name)


show("special methods are looked up on the class", lambda: iter(Lazy()))
o = Lazy()
o.__iter__ = lambda: iter("no")
show("not on the instance", lambda: iter(o))
