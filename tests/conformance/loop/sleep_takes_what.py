import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.sleep(0), await asyncio.sleep(0, 'zero'), await asyncio.sleep(-1, 'negative'),
          await asyncio.sleep(0.5, result='half'), await asyncio.sleep(delay=1), loop.time())
    print(await asyncio.sleep(True, 'true'), loop.time())
    for bad in ('1', None, [1]):
        try:
            await asyncio.sleep(bad)
        except TypeError as error:
            print(error)
    for call in (lambda: asyncio.sleep(), lambda: asyncio.sleep(1, 2, 3), lambda: asyncio.sleep(1, loop=None)):
        try:
            call()
        except TypeError as error:
            print(error)
    future = asyncio.ensure_future(asyncio.sleep(float('inf')))
    await asyncio.sleep(1)
    future.cancel()
    print(await asyncio.gather(future, return_exceptions=True), loop.time())


asyncio.run(main())
