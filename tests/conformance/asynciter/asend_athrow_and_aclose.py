import asyncio


async def echo():
    received = None
    try:
        while True:
            try:
                received = yield received
                await asyncio.sleep(0)
            except ValueError as e:
                print("thrown", e)
                received = "recovered"
    finally:
        await asyncio.sleep(0.1)
        print("closed at", asyncio.get_running_loop().time())


async def main():
    g = echo()
    print(await g.asend(None), await g.asend("a"), await g.athrow(ValueError("v")), await g.asend("b"))
    await g.aclose()
    await g.aclose()
    try:
        await g.asend(1)
    except StopAsyncIteration:
        print("over")
    g = echo()
    try:
        await g.asend("too early")
    except TypeError as e:
        print(e)
    await g.aclose()
    g = echo()
    await g.asend(None)
    first = asyncio.create_task(anext_of(g))
    second = asyncio.create_task(anext_of(g))
    for r in await asyncio.gather(first, second, return_exceptions=True):
        print(repr(r))
    await g.aclose()


async def anext_of(g):
    return await g.asend(asyncio.current_task().get_name())


asyncio.run(main())
