def echo():
    got = None
    while True:
        try:
            got = yield got
            print("got", got)
        except ValueError as e:
            print("caught", e)
            got = "after the error"
        except GeneratorExit:
            print("closing")
            raise


g = echo()
print(next(g), g.send(1), g.send("two"))
print(g.throw(ValueError("thrown")))
g.close()
try:
    g.send(1)
except StopIteration as e:
    print("over", e.value)
try:
    echo().send(1)
except TypeError as e:
    print(e)


def returning():
    x = yield 1
    return x


r = returning()
next(r)
try:
    r.send("result")
except StopIteration as e:
    print(e.value)


def delegate():
    result = yield from inner()
    print("inner returned", result)
    yield from [10, 20]
    return "all"


def inner():
    try:
        a = yield "first"
        print("inner got", a)
        b = yield "second"
    except KeyError as e:
        print("inner caught", repr(e))
        b = "recovered"
    return b


d = delegate()
print(next(d), d.send("A"), d.throw(KeyError("x")), next(d))
try:
    next(d)
except StopIteration as e:
    print(e.value)


def bad():
    yield 1
    raise StopIteration("no")


try:
    list(bad())
except RuntimeError as e:
    print(e, repr(e.__cause__))


def stubborn():
    while True:
        try:
            yield
        except GeneratorExit:
            pass
            yield "no"


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)


def reentrant():
    try:
        next(me)
    except ValueError as e:
        print(e)
    yield


me = reentrant()
next(me)
print((yield_values := [x for x in (lambda: (yield 1) or (yield 2))()]))
