import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    for i in range(12):
        await asyncio.sleep(0.1)
        print(loop.time(), time.time())
    deadline = loop.time() + 0.3
    for d in (0.1, 0.2):
        await asyncio.sleep(d)
    print(loop.time(), deadline, loop.time() == deadline)


asyncio.run(main())
