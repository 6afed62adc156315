import asyncio


async def job():
    print('runs once')
    await asyncio.sleep(0)
    return object


async def main():
    coro = job()
    a, b = await asyncio.gather(coro, coro)
    print(a is b)
    task = asyncio.create_task(job())
    results = await asyncio.gather(task, task, task)
    print(len(results), len(set(results)))
    future = asyncio.get_running_loop().create_future()
    group = asyncio.gather(future, future, return_exceptions=True)
    future.cancel('c')
    print(await group)


asyncio.run(main())
