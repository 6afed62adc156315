class A:
    x = 5

    def __init__(self):
        self.items = {"k": [1, 2, {"deep": "yes"}]}


def attempt(template, *args, **kwargs):
    try:
        print(repr(template), repr(template.format(*args, **kwargs)))
    except Exception as error:
        print(repr(template), type(error).__name__, error)


a = A()
for template in ("{}", "{0}", "{0!r}", "{0!s:>6}", "{:>5}", "{:<5}|", "{:^5}|", "{:{}}", "{0:{1}}", "{{}}", "{{{}}}", "a{}b{}c", "{1}{0}", "{0}{0}",
                 "{!r}", "{!s}", "{!a}", "{!x}", "{!}", "{!rx}", "{!r:5}", "{", "}", "{}}", "{{", "}}", "{0", "{0!", "{0!r", "{0:", "{0:>{1}",
                 "{0}{}", "{}{0}", "{2}", "{a}", "{a.b}", "{ 0}", "{0 }", "{-1}", "{99999999999999999999}", "{:{:{}}}", "{:{", "{:{}", "{:}}",
                 "{!s}}", "{:>{}}}", "{0.real}", "{0.foo}", "{.real}", "{0[0]}", "{:%Y}", "{:{{}}}", "{0:x}", "{:d}", "{:s}", "{a[0}", "{0{1}}", "{]}"):
    attempt(template, 5, 7)
for template in ("{a.x}", "{a.items[k]}", "{a.items[k][0]}", "{a.items[k][2][deep]}", "{b[0]}", "{b[-1]}", "{b[x]}", "{b[]}", "{b.}", "{b[0]x}",
                 "{b..c}", "{b[1", "{d[key]}", "{d[1]}", "{d[missing]}", "{a}", "{b!r:>12}", "{w:{n}}", "{w:{n}.{m}}", "{w:>{n}{t}}", "{w:{b[0]}}",
                 "{a.x!r}", "{a.missing}", "{d[a b]}", "{d[]]}", "{b[99999999999999999999]}", "{w.__class__.__name__}", "{}{a.x}"):
    attempt(template, "p", a=a, b=[1, 2], d={"key": "v", "1": "text", "a b": "space", 1: "int"}, w=3.5, n=8, m=2, t="f") if template != "{a}" else None
attempt("{} {} {}", 1, 2)
attempt("{x} {y}", x=1)
attempt("no fields", 1, 2)
attempt("", 1)
attempt("{é}", **{"é": 1})
attempt("日{}本", "語")
attempt("{0}{1}{2}{3}{4}{5}{6}{7}{8}{9}{10}{11}", *range(12))


class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"


for template, mapping in (("{a}{b}", {"a": 1}), ("{}", {}), ("{0}", {}), ("{a.real}", {"a": 1}), ("{a}-{b}", Default(a=1)), ("{a[0]}", {"a": [7]})):
    try:
        print(template.format_map(mapping))
    except Exception as error:
        print(type(error).__name__, error)
print("{0:>{width}}|{0:<{width}}|{name!r}".format("x", width=4, name="n"))
print(str.format("{} {}", 1, 2), "{:,} {:.2%} {:e}".format(1234567, 0.256, 12345.678))
