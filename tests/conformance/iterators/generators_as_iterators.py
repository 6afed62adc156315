def squares(n):
    for i in range(n):
        got = yield i * i
        if got:
            print("got", got)
    return "done"


g = squares(3)
print(next(g), g.send("hello"), next(g))
try:
    next(g)
except StopIteration as e:
    print("StopIteration", e.value, e.args)
print(next(g, "over"), list(g))


def chain(*parts):
    for p in parts:
        result = yield from p
        print("part returned", result)


print(list(chain(squares(2), [7, 8], "ab", squares(0))))


def endless():
    try:
        n = 0
        while True:
            yield n
            n += 1
    finally:
        print("closed at", n)


e = endless()
print([x for _, x in zip(range(3), e)])
e.close()
print(next(e, "closed"))
print(sum(x for x in range(5) if x % 2), [*(x for x in "ab")], dict((k, 1) for k in "xy"), sorted((-x for x in range(3))))
it = (x * y for x in range(3) for y in "ab" if x)
print(next(it), list(it))
try:
    [x for x in squares(1).throw(ValueError("thrown in"))]
except ValueError as err:
    print("ValueError", err)


def stops():
    yield 1
    raise StopIteration("early")


try:
    list(stops())
except RuntimeError as err:
    print("RuntimeError", err, repr(err.__cause__))


def swallows():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = swallows()
next(s)
try:
    s.close()
except RuntimeError as err:
    print("RuntimeError", err)
