def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

a = list(range(10))
for i in (0, 9, -1, -10, 10, -11, True, "0", 1.0, None, [1], 2**70):
    show(f"a[{i!r}]", lambda: a[i])
for s in (slice(None), slice(2, 5), slice(-3, None), slice(None, -3), slice(None, None, 2), slice(None, None, -1),
          slice(8, 2, -2), slice(2, 8, -1), slice(100), slice(-100, 100), slice(5, 5), slice(None, None, 0),
          slice("a"), slice(1, None, "b"), slice(2**70), slice(-2**70, None, 3), slice(None, None, -2**70)):
    show(f"a[{s}]", lambda: a[s])


class Three:
    def __index__(self):
        return 3


show("index object", lambda: a[Three()])
show("index object in slice", lambda: a[Three():])


class Bad:
    def __index__(self):
        return "three"


show("bad index", lambda: a[Bad()])
