# compare: stderr
def broken(func):
    raise TypeError(f"cannot decorate {func.__name__}")


try:
    class A:
        value = undefined_thing
except NameError as e:
    print(e)


@broken
def f():
    pass
