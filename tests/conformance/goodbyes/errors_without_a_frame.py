# compare: stderr
# An error that nobody can get: C code raised it, so it is shown at the frame that runs; and a hook for
# uncaught errors that fails itself.
import sys
import traceback


def tell(u):
    entries = traceback.extract_tb(u.exc_traceback)
    print(repr(u.exc_value), [(e.name, e.lineno, e.colno, e.end_colno) for e in entries], file=sys.stderr)


sys.unraisablehook = tell


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            yield 2


x = stubborn()
next(x)
del x
print("on")


def drop():
    y = stubborn()
    next(y)
    y = (1 +
         2)
    return y


print(drop())


def hook(*args):
    raise KeyError("in the hook")


sys.excepthook = hook
1 / 0
