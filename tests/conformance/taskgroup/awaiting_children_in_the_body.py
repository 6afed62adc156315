import asyncio


async def job(n, fail=False):
    await asyncio.sleep(n)
    if fail:
        raise ValueError(n)
    return n


async def main():
    async with asyncio.TaskGroup() as group:
        print(await group.create_task(job(1)))
        print(await asyncio.gather(group.create_task(job(1)), group.create_task(job(2))))
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(job(1, True))
            try:
                await task
            except ValueError as error:
                print('caught in the body', repr(error))
    except ExceptionGroup as error:
        print('and in the group', repr(error))
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(job(1, True))
            await task
    except ExceptionGroup as error:
        print(repr(error), repr(error.__context__))
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(job(1))
            task.cancel('child')
            await task
    except asyncio.CancelledError as error:
        print(error.args)


asyncio.run(main())
