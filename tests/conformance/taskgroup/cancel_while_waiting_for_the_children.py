import asyncio


async def slow(log, n):
    try:
        await asyncio.sleep(n)
        log.append(n)
    except asyncio.CancelledError as error:
        log.append(('cancelled', n, error.args))
        raise


async def parent(log):
    async with asyncio.TaskGroup() as group:
        group.create_task(slow(log, 1))
        group.create_task(slow(log, 2))
        log.append('body ends')
    log.append('not reached')


async def main():
    for when in (0.5, 1, 1.5, 2, 2.5):
        log = []
        task = asyncio.create_task(parent(log))
        asyncio.get_running_loop().call_later(when, task.cancel, f'at {when}')
        try:
            await task
        except asyncio.CancelledError as error:
            log.append(error.args)
        print(when, log, task.cancelled(), task.cancelling())


asyncio.run(main())
