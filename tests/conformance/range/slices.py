def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice("a", [1]), s == slice(1, 10, 2), s == 1, slice(1) < slice(2))
for part in (slice(None), slice(2), slice(-3, None), slice(None, None, -1), slice(5, 1, -2), slice(-100, 100, 7), slice(100, -100, -7), slice(3, 3)):
    for length in (0, 1, 5, 10):
        print(part.indices(length), end=" ")
    print()


class Probe:
    def __getitem__(self, key):
        return key


p = Probe()
print(p[1:2], p[:], p[::2], p[1:2, 3], p["a":"b"], p[...], p[1:2:3, ...], p[()])
attempt(lambda: slice())
attempt(lambda: slice(1, 2, 3, 4))
attempt(lambda: slice(start=1))
attempt(lambda: hash(slice(1)))
attempt(lambda: slice(1).indices(-1))
attempt(lambda: slice(1).indices("a"))
attempt(lambda: slice(None, None, 0).indices(5))
attempt(lambda: slice("a").indices(5))
attempt(lambda: slice(1.5).indices(5))
attempt(lambda: [1, 2, 3][1.5:])
attempt(lambda: [1, 2, 3]["a":])


def assign():
    s.start = 5


attempt(assign)
