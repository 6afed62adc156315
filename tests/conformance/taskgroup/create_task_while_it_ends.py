# compare: stderr
import asyncio


async def late(group, log):
    try:
        await asyncio.sleep(10)
    finally:
        coro = asyncio.sleep(1)
        try:
            group.create_task(coro)
        except RuntimeError as error:
            log.append(str(error))
        coro.close()


async def fails():
    await asyncio.sleep(1)
    raise ValueError('fails')


async def spawner(group, n):
    await asyncio.sleep(0.1)
    if n:
        group.create_task(spawner(group, n - 1), name=f'spawned {n}')
    print('end', n, group)


async def main():
    log = []
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(late(group, log))
            group.create_task(fails())
    except* ValueError as group_error:
        print(repr(group_error), log)
    async with asyncio.TaskGroup() as group:
        group.create_task(spawner(group, 3))
    print(asyncio.get_running_loop().time())


asyncio.run(main())
