import contextlib


class Resource:
    def __init__(self, name, error=None, swallow=False):
        self.name, self.error, self.swallow = name, error, swallow

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, tb):
        print("exit", self.name, repr(value))
        if self.error:
            raise self.error
        return self.swallow


with contextlib.ExitStack() as stack:
    names = [stack.enter_context(Resource(n)).name for n in "abc"]
    stack.callback(print, "callback", 1, end="!\n")
    stack.push(lambda *info: print("pushed", info[0]))
    print(names)
with contextlib.ExitStack() as stack:
    stack.enter_context(Resource("outer"))
    stack.enter_context(Resource("inner", swallow=True))
    raise KeyError("swallowed by inner")
try:
    with contextlib.ExitStack() as stack:
        stack.enter_context(Resource("1", error=TypeError("from 1")))
        stack.enter_context(Resource("2", error=ValueError("from 2")))
        raise IndexError("from the body")
except Exception as e:
    while e:
        print(repr(e))
        e = e.__context__
with contextlib.ExitStack() as stack:
    stack.enter_context(Resource("kept"))
    later = stack.pop_all()
print("not closed yet")
later.close()


@contextlib.ExitStack().push
def passed(*info):
    return False


print(callable(passed))
for attempt in (lambda s: s.enter_context(3), lambda s: s.enter_context(print), lambda s: s.callback()):
    try:
        with contextlib.ExitStack() as stack:
            attempt(stack)
    except TypeError as e:
        print(e)
with contextlib.suppress(ValueError, KeyError):
    raise KeyError
with contextlib.suppress():
    print("nothing to suppress")
with contextlib.nullcontext("result") as r:
    print(r)


class Thing:
    def close(self):
        print("thing closed")


with contextlib.closing(Thing()) as thing:
    print(type(thing).__name__)
