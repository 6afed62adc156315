import asyncio
import time


async def fetch(n, delay):
    print(f"start {n}")
    await asyncio.sleep(delay)
    print(f"end {n}")
    return n * n


async def main():
    start = time.time()
    results = await asyncio.gather(fetch(1, 0.3), fetch(2, 0.1), fetch(3, 0.2))
    print(results, f"{time.time() - start:.2f}")
    start = time.time()
    results = [await fetch(n, 0.1) for n in range(3)]
    print(results, f"{time.time() - start:.2f}")


asyncio.run(main())
