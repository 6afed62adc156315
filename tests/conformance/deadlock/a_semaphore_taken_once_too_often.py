import asyncio


async def user(n, semaphore):
    async with semaphore:
        print('user', n)
        await asyncio.sleep(n)
        if n == 1:
            await semaphore.acquire()


async def main():
    semaphore = asyncio.Semaphore(1)
    await asyncio.gather(*(user(n, semaphore) for n in range(3)))


asyncio.run(main())
