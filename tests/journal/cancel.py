import asyncio


async def patient(lock):
    async with lock:
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            print("cleaning up")
            raise


async def fails():
    await asyncio.sleep(0.5)
    raise ValueError("no luck")


async def main():
    lock = asyncio.Lock()
    task = asyncio.create_task(patient(lock))
    await asyncio.sleep(0)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError:
        print("main goes on")
    try:
        async with asyncio.timeout(9):
            async with asyncio.TaskGroup() as group:
                group.create_task(patient(lock))
                group.create_task(fails())
    except* ValueError as errors:
        print(errors.exceptions)


asyncio.run(main())
