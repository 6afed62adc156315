import contextlib
import io
import sys


class Timer(contextlib.ContextDecorator):
    def __init__(self, name="t"):
        self.name = name

    def __enter__(self):
        print("start", self.name)
        return self

    def __exit__(self, *exc):
        print("stop", self.name, exc[0])
        return False


@Timer("f")
def f(x):
    """Doc."""
    return x


print(f(3), f.__doc__)
with Timer() as t:
    print(t.name)
out = io.StringIO()
with contextlib.redirect_stdout(out) as target:
    print("hidden")
    with contextlib.redirect_stdout(sys.__stdout__):
        print("seen")
print(repr(out.getvalue()), target is out)
err = io.StringIO()
with contextlib.redirect_stderr(err):
    print("to stderr", file=sys.stderr)
print(repr(err.getvalue()))


class Mine(contextlib.AbstractContextManager):
    def __exit__(self, *exc):
        print("exit")


with Mine() as m:
    print(isinstance(m, contextlib.AbstractContextManager), type(m).__name__)
try:
    contextlib.AbstractContextManager()
except TypeError as e:
    print(e)


class Duck:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return None


print(issubclass(Duck, contextlib.AbstractContextManager), issubclass(int, contextlib.AbstractContextManager))
print(issubclass(Duck, contextlib.AbstractAsyncContextManager), contextlib.AbstractContextManager[int])
