import asyncio


async def job():
    try:
        await asyncio.sleep(2)
    except asyncio.CancelledError:
        print('never cancelled')
        raise
    return 'done'


async def main():
    task = asyncio.create_task(job())
    for _ in range(3):
        try:
            print(await asyncio.wait_for(asyncio.shield(task), 0.8), asyncio.get_running_loop().time())
        except TimeoutError:
            print('timeout', task.done())
    print(await asyncio.shield(task))


asyncio.run(main())
