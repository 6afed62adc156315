import asyncio


async def compute():
    await asyncio.sleep(1)
    return 42


async def main():
    loop = asyncio.get_running_loop()
    future = asyncio.run_coroutine_threadsafe(compute(), loop)
    print("blocking the loop's own thread")
    print(future.result())


asyncio.run(main())
