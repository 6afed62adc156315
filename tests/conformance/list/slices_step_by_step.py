def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

base = list(range(8))
total = 0
bounds = [None, -9, -8, -3, -1, 0, 1, 4, 7, 8, 9]
for start in bounds:
    for stop in bounds:
        for step in (None, 1, 2, 3, -1, -2, 5, -7):
            part = base[start:stop:step]
            text = "abcdefgh"[start:stop:step]
            tup = tuple(base)[start:stop:step]
            assert list(tup) == part and [ord(c) - 97 for c in text] == part and list(range(8)[start:stop:step]) == part
            total = (total * 31 + sum((i + 1) * v for i, v in enumerate(part)) + len(part)) % 1000000007
            copy = base[:]
            del copy[start:stop:step]
            total = (total * 31 + sum((i + 1) * v for i, v in enumerate(copy))) % 1000000007
            if step not in (None, 1):
                copy = base[:]
                copy[start:stop:step] = [100 + i for i in range(len(part))]
                total = (total * 31 + sum((i + 1) * v for i, v in enumerate(copy))) % 1000000007
            else:
                for size in (0, 1, 5):
                    copy = base[:]
                    copy[start:stop] = [-1] * size
                    total = (total * 31 + sum((i + 1) * v for i, v in enumerate(copy))) % 1000000007
print(total)
print(slice(1, 5, 2).indices(4), slice(None).indices(3), slice(-3, None, -1).indices(5), slice(1), slice(1, 2), repr(slice(None, None, 3)))
show("indices negative", lambda: slice(1).indices(-1))
show("indices str", lambda: slice("a").indices(5))
show("zero", lambda: base[::0])
show("eq", lambda: (slice(1) == slice(1), slice(1) == slice(2), slice(1, 2) < slice(1, 3)))
show("attributes", lambda: (slice(1, 2, 3).start, slice(1, 2, 3).stop, slice(1, 2, 3).step))
show("assign attribute", lambda: setattr(slice(1), "start", 2))
show("none", lambda: slice())
show("four", lambda: slice(1, 2, 3, 4))


class Spy:
    def __getitem__(self, k):
        return k

    def __setitem__(self, k, v):
        print("set", k, v)

    def __delitem__(self, k):
        print("del", k)


s = Spy()
print(s[1:2], s[:], s[::2], s[1, 2:3], s[...], s[1:2, ::3], s[None], s["a":"b"], s[(1, 2)], s[-1])
s[1:2] = 5
s[0] += 1 if False else (lambda: 0)()
del s[::2]
