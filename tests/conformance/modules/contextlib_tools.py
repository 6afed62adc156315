import asyncio
import contextlib
import sys


@contextlib.contextmanager
def timer(name):
    print("start", name)
    yield lambda: f"{name} is running"
    print("stop", name)


class Resource(contextlib.ContextDecorator):
    def __enter__(self):
        print("acquire")
        return self

    def __exit__(self, *exc):
        print("release", exc[0])
        return False


class Closable:
    def close(self):
        print("closed")


class AsyncClosable:
    async def aclose(self):
        print("aclosed")


@Resource()
def decorated():
    print("in decorated")


with timer("a") as status, contextlib.closing(Closable()):
    print(status())
decorated()
with contextlib.ExitStack() as stack:
    stack.enter_context(timer("stacked"))
    stack.push(lambda t, e, tb: print("pushed", t) or True)
    stack.callback(print, "callback", sep="-")
    raise ValueError("swallowed by the pushed exit")
print("after")
with contextlib.redirect_stderr(sys.stdout):
    print("to stderr, shown on stdout", file=sys.stderr)
cm = timer("once")
with cm:
    pass
try:
    with cm:
        pass
except (RuntimeError, AttributeError) as e:
    print(e)


class Base(contextlib.AbstractContextManager):
    def __exit__(self, *exc):
        print("base exit")


async def main():
    async with contextlib.aclosing(AsyncClosable()) as a:
        print(type(a).__name__)
    async with contextlib.AsyncExitStack() as stack:
        stack.push_async_exit(lambda *exc: asyncio.sleep(0.1))
        stack.enter_context(timer("sync in async"))
        moved = stack.pop_all()
    print("nothing closed yet")
    await moved.aclose()
    with Base() as b:
        print(type(b).__name__)

    @contextlib.asynccontextmanager
    async def acm():
        print("acm in")
        yield
        print("acm out")

    @acm()
    async def decorated():
        print("decorated coroutine")

    await decorated()


asyncio.run(main())
