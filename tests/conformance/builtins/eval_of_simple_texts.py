x = 5
print(eval("x + 1"), eval("[i * x for i in range(3)]"), eval("(lambda y: y * 2)(x)"), eval("'a' 'b'"), eval(" 1 + 2"))
print(eval("a + b", {"a": 1, "b": 2}), eval("a + x", {"a": 1}, {"x": 10}), eval("len('abc')"), eval("None"))
for text in ("1 +", "x =", "undefined_name", "1 / 0", "", "[1, 2", "'abc", "import os", "x; y"):
    try:
        print(eval(text))
    except Exception as e:
        print(text, type(e).__name__, str(e).split(" (")[0])
for bad in (5, None, ["x"]):
    try:
        eval(bad)
    except TypeError as e:
        print(e)
exec("y = x * 2\nprint('inside exec', y)")
print(y)
space = {}
exec("def f(n):\n    return n + 1\nclass C:\n    z = f(1)", space)
print(space["f"](4), space["C"].z, sorted(k for k in space if not k.startswith("__")))


def local():
    z = 3
    return eval("z * 2"), eval("z + w", {"w": 1, "z": 5})


print(local())
code = compile("x * 3", "<text>", "eval")
print(eval(code), type(code).__name__, code.co_name)
