import asyncio


async def main():
    queue = asyncio.Queue(1)
    for n in range(3):
        print('put', n)
        await queue.put(n)


asyncio.run(main())
