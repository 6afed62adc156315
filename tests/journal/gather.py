import asyncio


async def worker(name, delay):
    await asyncio.sleep(delay)
    return name * 2


async def main():
    other = asyncio.create_task(worker("c", 0.3), name="other")
    print(await asyncio.gather(worker("a", 0.2), worker("b", delay=0.1)))
    print(await other, await asyncio.wait_for(asyncio.shield(worker("d", 0.5)), 2))


asyncio.run(main())
