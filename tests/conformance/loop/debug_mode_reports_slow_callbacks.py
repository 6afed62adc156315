import asyncio
import time


async def slow():
    time.sleep(0.3)
    await asyncio.sleep(0)
    time.sleep(0.05)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    await asyncio.create_task(slow())
    loop.slow_callback_duration = 0.01
    await asyncio.create_task(slow())


asyncio.run(main(), debug=True)
