import asyncio

N = 100000


async def producer(queue):
    for i in range(N):
        await queue.put(i)
    await queue.put(None)


async def consumer(queue):
    total = 0
    while (item := await queue.get()) is not None:
        total += item
    return total


async def main():
    queue = asyncio.Queue(10)
    task = asyncio.create_task(consumer(queue))
    await producer(queue)
    print(await task)


asyncio.run(main())
