import asyncio


async def outside():
    async with asyncio.timeout(1):
        pass


coro = outside()
try:
    coro.send(None)
except RuntimeError as error:
    print(error)


async def main():
    def callback():
        try:
            asyncio.timeout(1).__aenter__().send(None)
        except RuntimeError as error:
            print(error)

    asyncio.get_running_loop().call_soon(callback)
    await asyncio.sleep(0)
    t = asyncio.timeout(1)
    await t.__aenter__()
    print(await t.__aexit__(None, None, None), t)


asyncio.run(main())
