# compare: stderr
import asyncio


async def job():
    print('never')


async def main():
    task = asyncio.create_task(job())
    task.cancel('early')
    print(task)
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error))
    print(task)
    task = asyncio.create_task(job())
    task.cancel('first')
    task.cancel('second')
    task.uncancel()
    print(task.cancelling())
    print(await asyncio.gather(task, return_exceptions=True))
    task = asyncio.create_task(job())
    task.cancel()
    task.uncancel()
    print(task.cancelling(), await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
