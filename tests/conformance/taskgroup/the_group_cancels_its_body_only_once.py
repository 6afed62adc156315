import asyncio


async def fails(after):
    await asyncio.sleep(after)
    raise ValueError(after)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(1))
            group.create_task(fails(1))
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError as error:
                print('body', error.args, asyncio.current_task().cancelling())
                await asyncio.sleep(1)
                print('swallowed')
        print('not reached')
    except* ValueError as errors:
        print(errors.exceptions, asyncio.current_task().cancelling())
    await asyncio.sleep(0)
    print('free again', asyncio.get_running_loop().time())


asyncio.run(main())
