import asyncio


class Later:
    def __await__(self):
        return asyncio.sleep(0.5, "later").__await__()


async def coro():
    return "coro"


async def main():
    t = asyncio.ensure_future(coro())
    print(type(t).__name__, asyncio.ensure_future(t) is t)
    u = asyncio.ensure_future(Later())
    print(await t, await u)
    try:
        asyncio.ensure_future(42)
    except TypeError as e:
        print(e)
    try:
        asyncio.create_task(42)
    except TypeError as e:
        print(e)
    try:
        asyncio.create_task(Later())
    except TypeError as e:
        print(str(e).split(" at 0x")[0].rsplit(".", 1)[0][:22])
    print(asyncio.iscoroutinefunction(coro), asyncio.iscoroutinefunction(main), asyncio.iscoroutinefunction(print))
    c = coro()
    print(asyncio.iscoroutine(c))
    c.close()


asyncio.run(main())
