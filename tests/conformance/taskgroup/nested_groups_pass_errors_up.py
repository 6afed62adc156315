import asyncio


async def fails(n):
    await asyncio.sleep(n)
    raise ValueError(n)


async def inner(n):
    async with asyncio.TaskGroup() as group:
        group.create_task(fails(n))
        group.create_task(asyncio.sleep(10))


def show(error, depth=0):
    print('  ' * depth + type(error).__name__, error)
    for one in getattr(error, 'exceptions', ()):
        show(one, depth + 1)


async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(inner(1))
            outer.create_task(inner(1))
            async with asyncio.TaskGroup() as middle:
                middle.create_task(inner(2))
    except ExceptionGroup as error:
        show(error)
    try:
        async with asyncio.TaskGroup():
            async with asyncio.TaskGroup() as group:
                group.create_task(fails(1))
    except ExceptionGroup as error:
        show(error)
    print(asyncio.current_task().cancelling(), asyncio.get_running_loop().time())


asyncio.run(main())
