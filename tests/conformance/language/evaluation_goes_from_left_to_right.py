def say(x):
    print(x, end=" ")
    return x


def nl():
    print()


def f(*args, **kwargs):
    return len(args)


say(1) + say(2) * say(3)
nl()
f(say("a"), *[say("b")], k=say("c"), **{"d": say("d")})
nl()
{say("k1"): say("v1"), say("k2"): say("v2")}
nl()
[say(1), say(2)][say(0)]
nl()
say(1) < say(2) < say(0) < say(9)
nl()
say(0) and say(1) or say(2)
nl()
say("then") if say(True) else say("else")
nl()
d = {}
d[say("key")] = say("value")
nl()
a = [0, 0]
a[say(0)], a[say(1)] = say("x"), say("y")
nl()
a[say(0)] += say("z")
nl()
print(a, f(*(say(i) for i in range(3))))


def default(x=say("default evaluated once")):
    return x


nl()
default()
default()


class C:
    say("class body")
    attribute = say("attribute")


nl()


@(say("outer decorator") and (lambda g: g))
@(lambda g: (say("inner decorator"), g)[1])
def g():
    pass


def h(a: say("annotation a") = say("default a")) -> say("result"):
    pass


nl()
x = y = z = say("assigned")
nl()
del a[say(0)]
assert say(1), say("not evaluated")
nl()
print([say(i) for i in (1, 2) if say(i * 10)])
lambda: say("not called")
for i in say([1, 2]):
    pass
nl()
with_slice = "abcdef"[say(1):say(5):say(2)]
nl()
print(f"{say('f1')}{say('f2')!r:>{say(5)}}")
