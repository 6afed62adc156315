# compare: stderr
# since: 3.11.7
import sys


def attempt(f):
    try:
        f()
    except Exception:
        sys.excepthook(*sys.exc_info())


class Bad:
    def __getattr__(self, name):
        raise KeyError(name)


x, s, none, d, bad = 1, "text", None, {"k": [1, 2]}, Bad()


def f1():
    return x + s * 2 + none


def f2():
    return (x + 1) / (x - 1)


def f3():
    return d["k"][5] + d["missing"]


def f4():
    return d["missing"]["other"]


def f5():
    none.attribute.more


def f6():
    x.method(1)(2)


def f7():
    print(x, s.upper(1), none)


def f8():
    return x if none < 3 else s


def f9():
    x += 1  # noqa
    return x


def f10():
    return [i // 0 for i in range(3)]


def f11():
    value = (x +
             s)
    return value


def f12():
    d["k"]["a":"b"] = 3


def f13():
    assert x == 2, "x is not 2"


def f14():
    a, b = 1, 2, 3


def f15():
    raise ValueError("with a cause") from KeyError("cause")


def f16():
    for i in 5:
        pass


def f17():
    with none:
        pass


def f18():
    del d["nothing"]


def f19():
    return bad.thing


def f20():
    lambda_ = lambda: 1 / 0
    return lambda_()


def f21():
    return "é" + x + "日本" % 3


def f22():
    return -s, ~none


def f23():
    return x.real.imag.nothing


def f24():
    undefined_function(1, 2)


def f25():
    return f"{x:d} {s:d}"


def f26():
    return s[x:none:"a"]


def f27():
    return x and s and none.y or 1


def f28():
    return max(1, 2, key=3)


def f29():
    return d["k"] @ x ** 2 << 3


def f30():
    while x < s:
        pass


for function in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30):
    attempt(function)
