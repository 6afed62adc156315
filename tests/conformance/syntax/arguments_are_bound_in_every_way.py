def show(a, b=2, /, c=3, *rest, d, e=5, **more):
    print(a, b, c, rest, d, e, more)


show(1, d=4)
show(1, 20, 30, 40, 50, d=4, e=6, f=7, a="in more")
show(*[1, 2], *(3,), d=0, **{"x": 1}, **{"y": 2})
show(1, c=9, d=8)


def only_keywords(*, name, size=1):
    return name, size


print(only_keywords(name="n"), only_keywords(size=3, name="m"))
for bad in (
    lambda: show(),
    lambda: show(1),
    lambda: show(1, a=2, d=3, b=4, c=5, **{"c": 6}),
    lambda: only_keywords(1),
    lambda: only_keywords(nam=1),
    lambda: (lambda x: x)(),
    lambda: (lambda x: x)(1, 2),
    lambda: (lambda x, y, /: x)(1, y=2),
    lambda: show(*1, d=2),
    lambda: show(1, **3),
):
    try:
        bad()
    except TypeError as error:
        print("TypeError:", error)
