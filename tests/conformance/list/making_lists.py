def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

show("empty", lambda: list())
show("from str", lambda: list("abc"))
show("from range", lambda: list(range(3)))
show("from dict", lambda: list({"a": 1, "b": 2}))
show("from generator", lambda: list(x * x for x in range(4)))
show("from int", lambda: list(3))
show("two arguments", lambda: list(1, 2))
show("keyword", lambda: list(a=1))
show("display", lambda: [1, *(2, 3), *[], 4])
show("nested", lambda: [[1], [[2]], []])
show("repeat", lambda: [0] * 3)
show("repeat left", lambda: 2 * ["a", "b"])
show("repeat zero", lambda: [1, 2] * 0)
show("repeat negative", lambda: [1, 2] * -1)
show("repeat bool", lambda: [1] * True)
show("repeat str", lambda: [1] * "a")
show("repeat float", lambda: [1] * 2.0)
show("repeat list", lambda: [1] * [2])
show("add", lambda: [1] + [2, 3])
show("add tuple", lambda: [1] + (2,))
show("add int", lambda: [1] + 1)
show("add None", lambda: None + [1])
show("add str", lambda: "a" + [1])


class Sized:
    def __len__(self):
        print("asked for its length")
        return 2

    def __iter__(self):
        print("asked for its iterator")
        return iter("xy")


show("length hint", lambda: list(Sized()))


class BadLength:
    def __len__(self):
        return -1

    def __iter__(self):
        return iter("z")


show("bad length", lambda: list(BadLength()))


class OldStyle:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


show("over __getitem__", lambda: list(OldStyle()))


def broken():
    yield 1
    raise KeyError("half way")


show("broken generator", lambda: list(broken()))
