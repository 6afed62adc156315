import asyncio
import time


def blocking(number):
    time.sleep(0.5)
    return number + 1


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(loop.run_in_executor(None, blocking, 1), asyncio.to_thread(blocking, number=2)))


asyncio.run(main())
