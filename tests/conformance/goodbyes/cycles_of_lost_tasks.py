# compare: stderr
# The loop holds tasks weakly: one that waits for a future that nobody else holds is a circle, and can vanish.
import asyncio
import gc


async def wait_for(future):
    try:
        await future
    finally:
        print('the coroutine is closed')


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(wait_for(loop.create_future()), name='lost')
    await asyncio.sleep(0)
    del task
    print('tasks', len(asyncio.all_tasks()))
    gc.collect()
    print('tasks', len(asyncio.all_tasks()))
    await asyncio.sleep(0)
    print('end')


asyncio.run(main())
