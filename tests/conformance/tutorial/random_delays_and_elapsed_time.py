import asyncio
import random
import time


async def fetch(url):
    delay = random.randint(1, 5)
    print(f"Fetching {url}, takes {delay}s")
    await asyncio.sleep(delay)
    return f"{url}: {random.random()}"


async def main():
    urls = [f"https://example.org/{i}" for i in range(5)]
    start = time.perf_counter()
    results = await asyncio.gather(*[fetch(u) for u in urls])
    elapsed = time.perf_counter() - start
    for r in results:
        print(r)
    print(f"{len(results)} pages in {elapsed:0.2f} seconds")
    start = time.time()
    for coro in asyncio.as_completed([fetch(u) for u in urls]):
        print("first come:", await coro)
    print("total:", time.time() - start)


if __name__ == "__main__":
    asyncio.run(main())
