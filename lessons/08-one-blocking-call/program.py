import asyncio
import time


async def clock():
    for _ in range(5):
        print(f"{time.monotonic() - start:.1f}  tick")  #2
        await asyncio.sleep(0.5)


async def clerk():
    print("clerk: one moment, please")  #3
    time.sleep(1.7)  #4
    print("clerk: stamped")  #5


async def main():
    ticking = asyncio.create_task(clock())
    counter = asyncio.create_task(clerk())
    await counter  #1
    await ticking  #6


start = time.monotonic()
asyncio.run(main())
