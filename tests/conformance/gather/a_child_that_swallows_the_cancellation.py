import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('swallowed')
    return 'stubborn'


async def soft():
    await asyncio.sleep(10)


async def outer(flag, *children):
    return await asyncio.gather(*(c() for c in children), return_exceptions=flag)


async def main():
    for flag in (False, True):
        for children in [(stubborn,), (stubborn, soft), (soft, stubborn), (stubborn, stubborn)]:
            task = asyncio.create_task(outer(flag, *children))
            await asyncio.sleep(0.1)
            task.cancel('enough')
            try:
                print(flag, await task)
            except asyncio.CancelledError as error:
                print(flag, 'cancelled', error.args)
            print(asyncio.current_task().cancelling(), task.cancelled())


asyncio.run(main())
