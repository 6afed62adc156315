import asyncio


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0.1)
        yield i


async def double(n):
    await asyncio.sleep(0.1)
    return 2 * n


async def main():
    loop = asyncio.get_running_loop()
    print([n async for n in numbers(3)], loop.time())
    print({n: await double(n) async for n in numbers(3) if n}, round(loop.time(), 9))
    print({await double(n) for n in range(3)}, round(loop.time(), 9))
    print([(a, b) async for a in numbers(2) async for b in numbers(a + 1)])
    lazy = (await double(n) async for n in numbers(3))
    print(type(lazy).__name__, [n async for n in lazy], [n async for n in lazy])
    print([x for n in range(2) for x in [await double(n), n]])
    print([n async for n in numbers(5) if await double(n) > 3])
    awaits = (await double(n) for n in range(2))
    print(type(awaits).__name__, [n async for n in awaits])
    try:
        list(awaits)
    except TypeError as error:
        print(error)


asyncio.run(main())
