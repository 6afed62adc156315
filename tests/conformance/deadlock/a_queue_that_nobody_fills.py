import asyncio


async def consumer(queue):
    while True:
        item = await queue.get()
        print("got", item)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for i in range(3):
        queue.put_nowait(i)
    await consumer(queue)


asyncio.run(main())
