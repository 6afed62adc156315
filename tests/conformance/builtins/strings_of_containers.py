def show(title, action):
    try:
        print(title, "->", repr(action()))
    except Exception as e:
        print(title, "->", type(e).__name__ + ":", e)

class R:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return f"<{self.text}>"

    def __str__(self):
        return "str of " + self.text

    def __format__(self, spec):
        return f"format {self.text} {spec!r}"


r = R("r")
print([r], (r,), {r: r}, {"k": r}, r, str(r), [str(r)], f"{r} {r!r} {r!s} {[r]} {r:spec}")
print(["it's", 'say "hi"', "both ' and \"", "tab\t", "new\n", "\x00", "\\", "é", "日本", "😀", "\u200b", "\x7f", "\ud800"[:0]])
print([1.0, -0.0, 1e100, 1e16, 1e15, 0.1, float("inf"), float("nan"), 1e-5, 123456789.123], [True, None, ..., NotImplemented], [1 + 2j, -0j])
print({"a": [1, {"b": (2,)}]}, [[]], [()], [{}], [set()], (1,), ((),), [[[[1]]]], {1: {2: {3: {}}}})
print([b"bytes", bytearray(b"x")], [range(3), slice(1, 2)], [int, str, list], [len, print], [type(None)])
print("%s %r" % ([r], [r]), "{} {!r}".format([r], {r}), str([r]) == repr([r]))
show("format list", lambda: format([1], ">10"))
show("format dict", lambda: f"{{}}{ {'a': 1} }")
show("format list empty", lambda: format([1], ""))
show("width by str", lambda: f"{str([1]):>8}|")
show("percent tuple", lambda: "%s" % (1, 2))
show("percent tuple in tuple", lambda: "%s" % ((1, 2),))
show("percent dict", lambda: "%(a)s %(b)r" % {"a": [1], "b": "x"})
show("join", lambda: ", ".join(map(repr, [1, "a", None])))
print(*[1, "a", None], [1, "a", None], sep=" | ")
big = [list(range(i)) for i in range(6)]
print(big, str(big).count("["), len(str([list(range(100))] * 10)))
print(dict(zip("abc", [[1], (2,), {3}])), [*{"x": 1}.items()], {1: 2}.keys(), {1: "a"}.values(), {"k": {"n": 1}}.items())
print(str(KeyError("k")), repr(ValueError("v", [1])), [ValueError("x")], {"e": KeyError("k")}, str(ExceptionGroup("g", [ValueError(1)])))


class Sub(list):
    pass


class SubDict(dict):
    def __repr__(self):
        return "SubDict" + super().__repr__()


print(Sub([1]), SubDict(a=1), [Sub(), SubDict()])
