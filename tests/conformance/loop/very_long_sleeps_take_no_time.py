import asyncio
import time


async def main():
    start = time.time()
    await asyncio.sleep(60 * 60 * 24 * 365)
    print(time.ctime(), time.time() - start)
    await asyncio.sleep(0.001)
    print(time.time())
    await asyncio.sleep(1e-6)
    print(repr(time.time()), time.monotonic())


asyncio.run(main())
