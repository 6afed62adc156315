import asyncio


async def on_cancel(error):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        if error:
            raise error
        raise


async def parent(errors):
    async with asyncio.TaskGroup() as group:
        for error in errors:
            group.create_task(on_cancel(error))
        await asyncio.sleep(5)


async def main():
    for errors in [[None], [ValueError('v')], [None, ValueError('v')], [ValueError('v'), KeyError('k')]]:
        task = asyncio.create_task(parent(errors))
        await asyncio.sleep(0.1)
        task.cancel('from outside')
        try:
            await task
        except BaseException as error:
            print(repr(error), task.cancelled(), task.cancelling(), repr(error.__context__))


asyncio.run(main())
