x = 42
y = 3.14159
name = "Ada"
items = [1, 2, 3]
table = {"key": "value", 1: "one"}
width = 10
precision = 2
print(f"{x}", f"{x!r}", f"{name!r}", f"{name!s:>8}", f"{name!a}", f"{'é'!a}", f"{x:>{width}}", f"{y:{width}.{precision}f}", f"{y:.{precision}}")
print(f"{x=}", f"{x = }", f"{name=}", f"{name=!s}", f"{y=:.2f}", f"{x + 1=}", f"{table['key']=}", f"{items=}")
print(f"{{}}", f"{{{x}}}", f"{x}{y}", f"a{x}b{name}c", f"", f"{'nested ' + f'{x}'}", f"{items[0]}-{items[-1]}", f"{table['key']}", f"{table[1]}")
print(f"{(lambda n: n * 2)(4)}", f"{[i * i for i in items]}", f"{ {1: 2}[1] }", f"{x if x > 1 else y}", f"{x:#x}", f"{x:08b}", f"{-x:+d}")
print(f"{name:*^{width}}", f"{name:{'>'}{width}}", f"{True}", f"{None}", f"{items}", f"{table}", f"{1_000_000:,}", f"{0.1 + 0.2}", f"{1e100}")
print(f"line\n{x}\ttab", rf"raw\n{x}", f"""multi
{x}
line""", f"{x}" "plain" f"{y:.1f}", f"{'a' 'b'}", f"{x!r:^6}|", f"{name[0]}", f"{name.upper()}", f"{len(name):03d}")


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __format__(self, spec):
        return f"Point[{spec}]({self.x}, {self.y})"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


p = Point(1, 2)
print(f"{p}", f"{p:abc}", f"{p!s}", f"{p!r}", f"{p!r:>6}", f"{p.x}", "{:z}".format(p), format(p), format(p, "q"))


class Bad:
    def __format__(self, spec):
        return 5


for function in (lambda: f"{Bad()}", lambda: f"{undefined}", lambda: f"{x:{name}}", lambda: f"{None:5}", lambda: f"{items:>5}", lambda: f"{p.z}"):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)
