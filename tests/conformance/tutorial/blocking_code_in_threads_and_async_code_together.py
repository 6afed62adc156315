import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial


def blocking_io(n, suffix=""):
    time.sleep(n)
    return f"{n}{suffix}"


def cpu_bound(n):
    return sum(i * i for i in range(n))


async def main():
    start = time.perf_counter()
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(asyncio.to_thread(blocking_io, 1), asyncio.to_thread(blocking_io, 1, suffix="s"), asyncio.sleep(1, "slept")))
    print(time.perf_counter() - start)
    with ThreadPoolExecutor(max_workers=1) as pool:
        a = loop.run_in_executor(pool, partial(blocking_io, 0.5, suffix="x"))
        b = loop.run_in_executor(pool, cpu_bound, 1000)
        print(await a, await b, time.perf_counter() - start)
    result = await loop.run_in_executor(None, lambda: [blocking_io(0.1) for _ in range(3)])
    print(result)


asyncio.run(main())
