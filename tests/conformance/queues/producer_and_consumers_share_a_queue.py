import asyncio
import random


async def producer(queue, n):
    for i in range(n):
        await asyncio.sleep(random.random())
        await queue.put(i)
        print(f"put {i}, size {queue.qsize()}")
    for _ in range(2):
        await queue.put(None)


async def consumer(name, queue):
    while (item := await queue.get()) is not None:
        print(f"{name} got {item} at {asyncio.get_running_loop().time():.3f}")
        await asyncio.sleep(random.uniform(0.5, 1.5))
    print(name, "stops")


async def main():
    queue = asyncio.Queue(maxsize=2)
    await asyncio.gather(producer(queue, 6), consumer("A", queue), consumer("B", queue))


asyncio.run(main())
