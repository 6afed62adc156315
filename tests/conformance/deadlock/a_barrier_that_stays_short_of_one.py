import asyncio


async def comer(n, barrier):
    print('comer', n)
    await barrier.wait()


async def main():
    barrier = asyncio.Barrier(3)
    async with asyncio.TaskGroup() as group:
        for n in range(2):
            group.create_task(comer(n, barrier))


asyncio.run(main())
