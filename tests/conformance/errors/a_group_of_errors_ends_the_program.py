# compare: stderr
import asyncio


async def fails(n):
    await asyncio.sleep(n)
    raise ValueError(f'number {n}')


async def cleans_up():
    try:
        await asyncio.sleep(10)
    finally:
        raise KeyError('while cleaning up')


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails(1))
        group.create_task(fails(1))
        group.create_task(cleans_up())


asyncio.run(main())
