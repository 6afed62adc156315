import asyncio


async def waits_for(others, index):
    await others[index]


async def consumer(queue):
    print(await queue.get())


async def main():
    tasks = []
    tasks.append(asyncio.create_task(waits_for(tasks, 1), name="a"))
    tasks.append(asyncio.create_task(waits_for(tasks, 0), name="b"))
    tasks.append(asyncio.create_task(consumer(asyncio.Queue())))
    await asyncio.sleep(1.5)
    async with asyncio.Lock() as _:
        await asyncio.gather(*tasks)


asyncio.run(main())
