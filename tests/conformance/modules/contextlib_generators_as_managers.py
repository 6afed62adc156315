# since: 3.11.7
import contextlib


@contextlib.contextmanager
def managed(name, swallow=()):
    """Says when it is entered and left."""
    print("enter", name)
    try:
        yield name.upper()
    except swallow as e:
        print("swallowed", repr(e))
    finally:
        print("leave", name)


with managed("a") as value:
    print(value)
with managed("b", (KeyError,)):
    raise KeyError("gone")
try:
    with managed("c", (KeyError,)):
        raise ValueError("stays")
except ValueError as e:
    print("outside", e, e.__context__)


@managed("decorator")
def decorated(x):
    return x * 2


print(decorated(4), decorated(5), decorated.__name__)
print(managed.__doc__, managed.__name__, managed("doc").__doc__, type(managed("x")).__name__)


@contextlib.contextmanager
def never():
    if False:
        yield


@contextlib.contextmanager
def twice():
    try:
        yield 1
    except ValueError:
        print("caught inside")
    try:
        yield 2
    finally:
        print("closed")


@contextlib.contextmanager
def replaces():
    try:
        yield
    except Exception as e:
        raise RuntimeError("another") from e


for manager, error in ((never, None), (twice, None), (twice, ValueError("x")), (replaces, ValueError("y"))):
    try:
        with manager():
            if error:
                raise error
    except RuntimeError as e:
        print(repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)


@contextlib.contextmanager
def plain():
    yield


for kind in (StopIteration, StopAsyncIteration, RuntimeError, GeneratorExit, KeyboardInterrupt):
    try:
        with plain():
            raise kind("through")
    except BaseException as e:
        print(type(e).__name__, e, e.__cause__)
