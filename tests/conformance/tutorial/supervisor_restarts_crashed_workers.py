import asyncio
import logging
import random

logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(message)s")


async def worker(name):
    while True:
        await asyncio.sleep(random.uniform(0.1, 0.4))
        if random.random() < 0.3:
            raise RuntimeError(f"{name} crashed")
        print(f"{name} works")


async def supervise(name, restarts=2):
    for attempt in range(restarts + 1):
        try:
            await worker(name)
        except RuntimeError as e:
            logging.warning("%s (attempt %d)", e, attempt)
            await asyncio.sleep(0.5 * 2 ** attempt)
    print(f"{name} is given up")


async def main():
    try:
        async with asyncio.timeout(4):
            async with asyncio.TaskGroup() as tg:
                for i in range(3):
                    tg.create_task(supervise(f"worker-{i}"))
    except TimeoutError:
        print("time is over")


asyncio.run(main())
