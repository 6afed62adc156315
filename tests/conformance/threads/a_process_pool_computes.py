import asyncio
import concurrent.futures
import time


def cpu_bound(n):
    time.sleep(1)
    return sum(range(n))


async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ProcessPoolExecutor(max_workers=2) as pool:
        results = await asyncio.gather(*(loop.run_in_executor(pool, cpu_bound, n) for n in (10, 100, 1000)))
    print(results, loop.time())


if __name__ == "__main__":
    asyncio.run(main())
