import asyncio


async def job():
    task = asyncio.current_task()
    while True:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print('cancelling', task.cancelling(), 'uncancel gives', task.uncancel())
        else:
            print('slept')
            return task.cancelling(), task.uncancel(), task.uncancel()


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0)
    task.cancel()
    task.cancel()
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.sleep(0.1)
    print(await task)
    print(task.cancelling(), task.uncancel())


asyncio.run(main())
