# In debug mode a sleep that is cancelled keeps what its handle showed, and the cancellation.
import asyncio


async def sleeper():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError as e:
        print('cancelled', e.args)
        raise


async def main():
    bare = asyncio.create_task(asyncio.sleep(1000))
    task = asyncio.create_task(sleeper())
    await asyncio.sleep(0)
    task.cancel('enough')
    print(await asyncio.gather(task, return_exceptions=True))
    try:
        async with asyncio.timeout(0.5):
            await asyncio.sleep(3)
    except TimeoutError as e:
        print(repr(e))
    return bare


print(asyncio.run(main(), debug=True).cancelled())
