import asyncio
import time


async def ticker():
    for i in range(5):
        print(f"tick {i} at {time.monotonic():.1f}")
        await asyncio.sleep(0.5)


async def rude():
    await asyncio.sleep(0.6)
    print(f"rude starts at {time.monotonic():.1f}")
    time.sleep(2)
    print(f"rude ends at {time.monotonic():.1f}")


async def main():
    await asyncio.gather(ticker(), rude())


asyncio.run(main())
