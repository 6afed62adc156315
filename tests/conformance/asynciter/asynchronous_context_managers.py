import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, suppress, nullcontext


class Connection:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        await asyncio.sleep(0.1)
        print("open", self.name)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        await asyncio.sleep(0.1)
        print("close", self.name, exc_type and exc_type.__name__, exc)
        return self.name == "forgiving"


@asynccontextmanager
async def transaction(name):
    print("begin", name)
    try:
        yield name.upper()
    except ValueError as e:
        print("rollback", e)
    else:
        print("commit")
    finally:
        print("end", name)


async def main():
    async with Connection("a") as a, Connection("b"):
        print("inside", a.name)
    async with Connection("forgiving"):
        raise KeyError("forgiven")
    try:
        async with Connection("strict"):
            raise KeyError("kept")
    except KeyError as e:
        print(repr(e))
    async with transaction("t1") as t:
        print(t)
    async with transaction("t2"):
        raise ValueError("bad")
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(Connection("s1"))
        await stack.enter_async_context(Connection("s2"))
        stack.callback(print, "callback")
        stack.push_async_callback(asyncio.sleep, 0.5)
    print(asyncio.get_running_loop().time())
    with suppress(ZeroDivisionError, KeyError):
        1 / 0
    async with nullcontext("null") as n:
        print(n)
    try:
        async with 42:
            pass
    except TypeError as e:
        print(e)
    try:
        with Connection("x"):
            pass
    except TypeError as e:
        print(e)


asyncio.run(main())
