import asyncio


async def one():
    print("runs once")
    return 1


async def main():
    loop = asyncio.get_running_loop()
    c = one()
    print(await asyncio.gather(c, c, c))
    f = loop.create_future()
    loop.call_later(1, f.set_result, "from a timer")
    print(await asyncio.gather(f, asyncio.sleep(0.5, "slept"), f))
    empty = asyncio.gather()
    print(type(empty).__name__, await empty)
    nested = await asyncio.gather(asyncio.gather(asyncio.sleep(0, 1), asyncio.sleep(0, 2)), asyncio.sleep(0, 3))
    print(nested)


asyncio.run(main())
