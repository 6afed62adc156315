def countdown(n):
    print("starting")
    while n > 0:
        received = yield n
        if received is not None:
            print("received", received)
        n -= 1
    return "liftoff"


g = countdown(3)
print(next(g), g.send("hello"), next(g))
try:
    next(g)
except StopIteration as e:
    print("stopped", e.value)


def delegating():
    result = yield from countdown(2)
    print("result", result)
    yield from "ab"
    yield from [10, 20]


print(list(delegating()))


def guarded():
    try:
        while True:
            try:
                yield 1
            except ValueError as e:
                print("thrown in", e)
                yield "handled"
    finally:
        print("closed")


g = guarded()
print(next(g), g.throw(ValueError("oops")), next(g))
g.close()
print(list(g), sum(x * x for x in range(10)), max((len(w), w) for w in "a bbb cc".split()))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


for i, f in enumerate(fib()):
    if i > 12:
        break
    print(f, end=" ")
print()
g = (x for x in [1, 2])
print(next(g), next(g), next(g, "default"))
try:
    countdown(1).send("too early")
except TypeError as e:
    print(e)
