x = "module"


def reads():
    return x


def writes():
    x = "local"
    return x, reads()


def changes():
    global x, fresh
    x, fresh = "changed", "made by global"
    return reads()


class Scope:
    x = "class"
    y = x + "!"
    names = [n for n in (x, y)]
    try:
        bad = [x for _ in range(1)]
    except NameError as e:
        bad = e

    def method(self):
        return x, self.x, Scope.x, __class__.__name__


def outer():
    v = 1

    def middle():
        nonlocal v
        v += 1

        def inner():
            nonlocal v
            v *= 10
            return v

        return inner()

    return middle(), v


def loop_closure():
    return [f() for f in [(lambda: i) for i in range(3)]]


def comprehension_scope():
    i = "outer"
    a = [i for i in range(3)]
    return i, a


def conditional(flag):
    if flag:
        value = 1
    return value


def deletes():
    z = 1
    del z
    return z


def shadow():
    print = len
    return print("four")


def swap(a, b):
    a, b = b, a
    return a, b


print(writes(), changes(), x, fresh, Scope.y, Scope.names, Scope.bad, Scope().method(), outer(), loop_closure(), comprehension_scope(), shadow(), swap(1, 2))
for f in (lambda: conditional(False), deletes, lambda: never_defined, lambda: Scope().z):
    try:
        f()
    except (NameError, AttributeError) as e:
        print(type(e).__name__, e)


def counter():
    counter.calls += 1
    return counter.calls


counter.calls = 0
counter()
print(counter(), counter.__dict__, [f.__name__ for f in (outer, lambda: 0)], (lambda *a, **k: (a, k))(1, b=2))
if True:
    block_variable = "visible"
print(block_variable)
for loop_variable in range(3):
    pass
print(loop_variable)
