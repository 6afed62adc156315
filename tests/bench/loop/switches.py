import asyncio


async def spin(n):
    for _ in range(n):
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(*(spin(30000) for _ in range(10)))
    print("switched", asyncio.get_running_loop().time())


asyncio.run(main())
