import asyncio
import time


def blocking():
    time.sleep(1.5)
    print("thread done", time.time(), time.monotonic())


async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, blocking)
    await asyncio.sleep(1)
    print("main done", loop.time())


asyncio.run(main())
print("after run", time.monotonic())
