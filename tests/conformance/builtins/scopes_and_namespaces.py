x = "global"


def f(a, b=2):
    c = 3
    print(sorted(locals()), sorted(vars()), "x" in globals(), "c" in globals())
    inner = lambda: a
    return locals()["c"], dir() == sorted(locals())


print(f(1))
print(globals()["x"], globals() is globals(), globals()["__name__"], __name__)
globals()["made"] = "by hand"
print(made)


class C:
    y = 1
    print(sorted(n for n in locals() if not n.startswith("__")))
    z = [y for _ in range(2)] if False else y


def shadow():
    len = lambda v: "shadowed"
    return len([])


print(shadow(), len([]))
sum = 5
try:
    sum([1])
except TypeError as e:
    print(e)
del sum
print(sum([1, 2]))
try:
    del sum
except NameError as e:
    print(e)
import builtins

builtins.my_global = 42
print(my_global, hasattr(builtins, "print"), builtins.len is len, builtins.__name__)
print([k for k, v in list(globals().items()) if v == "by hand"])


def unbound():
    print(later)
    later = 1


try:
    unbound()
except UnboundLocalError as e:
    print(e)


def closure():
    def inner():
        return free
    try:
        inner()
    except NameError as e:
        print(e)
    free = 1
    return inner()


print(closure())
