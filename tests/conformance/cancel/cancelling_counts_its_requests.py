import asyncio


async def work():
    task = asyncio.current_task()
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("in except", task.cancelling())
        task.uncancel()
        print("after uncancel", task.cancelling())
        await asyncio.sleep(1)
        print("went on", task.cancelling())
        task.uncancel()
        print(task.cancelling())


async def main():
    t = asyncio.create_task(work())
    await asyncio.sleep(0)
    print(t.cancel(), t.cancel(), t.cancelling())
    await asyncio.wait([t])
    print(t.cancelled(), t.done(), t.cancel(), t.cancelling())


asyncio.run(main())
