from contextlib import ExitStack, closing, contextmanager, redirect_stdout, suppress
import io


class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, t, v, tb):
        print("exit", self.name, t.__name__ if t else None, v)
        return self.swallow


with Manager("a") as a, Manager("b") as b:
    print(a, b)
with (
    Manager("c"),
    Manager("d", swallow=True) as d,
):
    raise ValueError("swallowed")
try:
    with Manager("e"):
        with Manager("f"):
            raise KeyError("k")
except KeyError as e:
    print("caught", e)


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name
    except RuntimeError as e:
        print("handled", e)
    finally:
        print(f"</{name}>")


with tag("p") as t:
    print("text in", t)
with tag("err"):
    raise RuntimeError("inside")


@tag("decorated")
def f():
    print("body")


f()
with ExitStack() as stack:
    names = [stack.enter_context(Manager(n)) for n in "xy"]
    stack.callback(print, "callback", 1)
    print(names)
with suppress(FileNotFoundError, ZeroDivisionError):
    1 // 0
buffer = io.StringIO()
with redirect_stdout(buffer):
    print("captured")
print(repr(buffer.getvalue()))


def early():
    with Manager("r"):
        return "returned"


print(early())
for i in range(3):
    with Manager(i):
        if i == 0:
            continue
        break


@contextmanager
def no_yield():
    if False:
        yield


try:
    with no_yield():
        pass
except RuntimeError as e:
    print(e)
