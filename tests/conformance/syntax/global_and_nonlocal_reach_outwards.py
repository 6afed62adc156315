x = "module"


def f():
    global x, created
    x = "changed"
    created = 1

    def g():
        x = "local of g"

        def h():
            nonlocal x
            x = "changed by h"

        h()
        return x

    return g()


print(f(), x, created)


class C:
    global from_class
    from_class = 3
    x = "class"

    def m(self):
        return x


print(from_class, C().m(), C.x)


def loop_variable():
    global i
    for i in range(3):
        pass


loop_variable()
print(i)


def deep():
    v = 0

    def a():
        nonlocal v

        def b():
            nonlocal v
            v += 1

            class K:
                nonlocal v
                v += 10

        b()

    a()
    return v


print(deep())


def imports():
    global math
    import math

    def inner():
        global floor
        from math import floor

    inner()


imports()
print(math.pi, floor(2.5))


def handler():
    global err
    try:
        1 / 0
    except ZeroDivisionError as err:
        print(type(err).__name__)
    return "err" in globals()


print(handler())
