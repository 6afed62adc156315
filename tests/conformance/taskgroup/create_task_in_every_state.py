# compare: stderr
import asyncio


async def job():
    pass


async def main():
    group = asyncio.TaskGroup()
    print(group)
    coro = job()
    try:
        group.create_task(coro)
    except RuntimeError as error:
        print(str(error).split('<')[0], str(error).split('>')[-1])
    coro.close()
    async with group:
        print(group)
        task = group.create_task(job(), name='given')
        print(group, task.get_name())
        coro = job()
        for bad in (lambda: group.create_task(coro, 'positional'), lambda: group.create_task(),
                    lambda: group.create_task(3)):
            try:
                bad()
            except TypeError as error:
                print(error)
        coro.close()
    print(group)
    coro = job()
    try:
        group.create_task(coro)
    except RuntimeError as error:
        print(error)
    coro.close()
    try:
        async with group:
            pass
    except RuntimeError as error:
        print(error)
    try:
        asyncio.TaskGroup(3)
    except TypeError as error:
        print(error)


asyncio.run(main())
