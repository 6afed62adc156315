# compare: stderr
import asyncio
import time


def slow():
    time.sleep(0.5)


async def slow_task():
    time.sleep(0.2)
    await asyncio.sleep(0)
    time.sleep(0.05)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(slow)
    await asyncio.sleep(0)
    loop.slow_callback_duration = 1
    loop.call_soon(slow)
    await asyncio.sleep(0)
    loop.slow_callback_duration = 0.1
    await loop.create_task(slow_task(), name='named')
    print(asyncio.Future())
    event = asyncio.Event()
    loop.call_later(1, event.set)
    await event.wait()
    print(loop.time())


asyncio.run(main(), debug=True)
