import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon_threadsafe(print, "a")
    loop.call_soon(print, "b")
    loop.call_soon_threadsafe(print, "c")
    await asyncio.sleep(0)
    print("d")
    await asyncio.sleep(1)
    print("e", loop.time())


asyncio.run(main())
