import asyncio


async def child(done):
    await done.wait()


async def main():
    done = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(child(done))
        print('the body ends')
    done.set()


asyncio.run(main())
