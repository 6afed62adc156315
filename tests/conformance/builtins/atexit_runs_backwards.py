import atexit


@atexit.register
def first():
    print("registered first, runs last")


def second(*args, **kwargs):
    print("second", args, kwargs)


atexit.register(second, 1, key="k")
atexit.register(print, "plain print")


def failing():
    raise ValueError("at exit")


atexit.register(failing)
atexit.register(second, "removed")
atexit.unregister(second)
atexit.register(second, "again")
try:
    atexit.register(5)
except TypeError as e:
    print(e)
print("end of program")
