import asyncio


async def job():
    return asyncio.current_task().get_name()


async def main():
    loop = asyncio.get_running_loop()
    a = asyncio.Task(job())
    b = asyncio.Task(job(), loop=loop, name='b')
    c = asyncio.Task(job(), loop=None, name=None, context=None)
    print(a.get_name(), b.get_name(), c.get_name())
    print(a in asyncio.all_tasks(), len(asyncio.all_tasks()))
    print(await a, await b, await c)
    print(a in asyncio.all_tasks(), len(asyncio.all_tasks()))
    b.set_name(['list'])
    print(repr(b.get_name()))


asyncio.run(main())
