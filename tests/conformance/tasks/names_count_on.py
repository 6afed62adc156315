import asyncio


async def job():
    return asyncio.current_task().get_name()


async def main():
    print(asyncio.current_task().get_name())
    print(await asyncio.gather(job(), job(), asyncio.create_task(job(), name='own')))
    print(await asyncio.wait_for(job(), 1), await asyncio.shield(job()))
    async with asyncio.TaskGroup() as group:
        a = group.create_task(job())
        b = group.create_task(job(), name=None)
    print(a.result(), b.result())
    for done in asyncio.as_completed([job(), job()]):
        print(await done)
    print(await asyncio.create_task(job(), name=''), await asyncio.create_task(job(), name=0))


asyncio.run(main())
asyncio.run(main())
