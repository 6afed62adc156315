import asyncio


async def careless():
    try:
        await asyncio.sleep(10)
    except Exception as e:
        print("never caught here", e)


async def bare():
    try:
        await asyncio.sleep(10)
    except:
        print("a bare except catches it")
    return "survived"


async def main():
    a, b = asyncio.create_task(careless()), asyncio.create_task(bare())
    await asyncio.sleep(0)
    a.cancel()
    b.cancel()
    print(await asyncio.gather(a, b, return_exceptions=True))
    print(asyncio.CancelledError.__mro__)
    print(issubclass(asyncio.CancelledError, Exception), issubclass(asyncio.TimeoutError, Exception))


asyncio.run(main())
