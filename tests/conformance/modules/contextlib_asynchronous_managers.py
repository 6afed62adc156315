# since: 3.11.7
import asyncio
import contextlib


@contextlib.asynccontextmanager
async def connection(name):
    print("open", name)
    await asyncio.sleep(1)
    try:
        yield name
    except LookupError as e:
        print("handled", repr(e))
    finally:
        await asyncio.sleep(1)
        print("close", name)


@contextlib.asynccontextmanager
async def never():
    if False:
        yield


@contextlib.asynccontextmanager
async def twice():
    try:
        yield 1
    except ValueError:
        print("caught")
    yield 2


class Agen:
    async def aclose(self):
        print("aclose")


async def pushed(kind, value, tb):
    print("pushed", kind)
    return True


async def main():
    loop = asyncio.get_running_loop()
    async with connection("a") as name:
        print(name, loop.time())
    async with connection("b"):
        raise KeyError("k")
    for manager, error in ((never, None), (twice, None), (twice, ValueError("v"))):
        try:
            async with manager():
                if error:
                    raise error
        except RuntimeError as e:
            print(e)
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(connection("c"))
        stack.enter_context(contextlib.suppress(OSError))
        stack.push_async_callback(asyncio.sleep, 2)
        stack.push_async_exit(pushed)
        stack.callback(print, "sync callback")
        raise ValueError("hidden by pushed")
    print(loop.time())
    async with contextlib.aclosing(Agen()) as a, contextlib.nullcontext(5) as n:
        print(type(a).__name__, n)

    @connection("decorated")
    async def work():
        return "worked"

    print(await work())
    for bad in (lambda s: s.enter_async_context(3), lambda s: s.enter_async_context(contextlib.nullcontext)):
        try:
            async with contextlib.AsyncExitStack() as stack:
                await bad(stack)
        except TypeError as e:
            print(e)
    try:
        async with connection("cancelled"):
            raise asyncio.CancelledError("stop")
    except asyncio.CancelledError as e:
        print("cancelled", e)


asyncio.run(main())
