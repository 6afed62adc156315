import asyncio
import random
import time
from typing import List


async def download(name: str, size: int, progress: dict) -> int:
    progress[name] = 0
    while progress[name] < size:
        await asyncio.sleep(random.uniform(0.05, 0.2))
        progress[name] = min(size, progress[name] + random.randint(5, 20))
    return size


async def report(progress: dict, every: float) -> None:
    while True:
        await asyncio.sleep(every)
        print(" | ".join(f"{k}:{v:>3}" for k, v in progress.items()))


async def main(names: List[str]) -> None:
    progress = {}
    reporter = asyncio.create_task(report(progress, 0.25))
    started = time.perf_counter()
    sizes = await asyncio.gather(*(download(n, 20 * (i + 1), progress) for i, n in enumerate(names)))
    reporter.cancel()
    try:
        await reporter
    except asyncio.CancelledError:
        pass
    print(f"{sum(sizes)} bytes in {time.perf_counter() - started:.3f} s")


if __name__ == "__main__":
    asyncio.run(main(["one", "two", "three"]))
