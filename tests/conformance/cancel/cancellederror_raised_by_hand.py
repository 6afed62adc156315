import asyncio


async def raises(*args):
    raise asyncio.CancelledError(*args)


async def catches():
    try:
        await raises('inner')
    except asyncio.CancelledError as error:
        return error.args


async def main():
    print(await catches())
    task = asyncio.create_task(raises('task'))
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, task.cancelled(), task.cancelling())
    try:
        await raises()
    except BaseException as error:
        print(repr(error), asyncio.current_task().cancelling())
    print(asyncio.CancelledError.__mro__[1].__name__, asyncio.CancelledError.__module__)
    raise asyncio.CancelledError('out of main')


try:
    asyncio.run(main())
except asyncio.CancelledError as error:
    print('run', repr(error))
