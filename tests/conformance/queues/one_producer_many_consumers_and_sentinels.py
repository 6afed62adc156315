import asyncio


async def produce(queue, n, consumers):
    for i in range(n):
        await queue.put(i)
        print("put", i, queue.qsize())
    for _ in range(consumers):
        await queue.put(None)


async def consume(name, queue, results):
    while True:
        item = await queue.get()
        if item is None:
            print(name, "leaves")
            return
        await asyncio.sleep(0.1 * (item % 2 + 1))
        results.setdefault(name, []).append(item)


async def main():
    queue, results = asyncio.Queue(2), {}
    async with asyncio.TaskGroup() as tg:
        tg.create_task(produce(queue, 8, 3))
        for name in ("красный", "зелёный", "синий"):
            tg.create_task(consume(name, queue, results))
    print(results, asyncio.get_running_loop().time())


asyncio.run(main())
