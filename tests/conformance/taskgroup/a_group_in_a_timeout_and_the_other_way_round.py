import asyncio


async def slow(log):
    try:
        await asyncio.sleep(3)
    except asyncio.CancelledError:
        log.append('slow cancelled')
        raise


async def main():
    loop = asyncio.get_running_loop()
    log = []
    try:
        async with asyncio.timeout(1):
            async with asyncio.TaskGroup() as group:
                group.create_task(slow(log))
                await asyncio.sleep(2)
    except TimeoutError as error:
        print('timeout', log, loop.time(), repr(error.__cause__))
    log = []
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(slow(log))
            async with asyncio.timeout(1):
                await asyncio.sleep(2)
    except* TimeoutError as errors:
        print(errors.exceptions, log, loop.time())
    log = []
    try:
        async with asyncio.timeout(1):
            async with asyncio.TaskGroup() as group:
                group.create_task(slow(log))
                group.create_task(asyncio.wait_for(asyncio.sleep(5), 1))
    except BaseException as error:
        print(repr(error), log, loop.time())


asyncio.run(main())
