import asyncio


async def job(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        print("job", n, "cancelled")
        raise


async def with_group():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(job(5))
        tg.create_task(job(6))
        print("entered")
    print("never")


async def main():
    t = asyncio.create_task(with_group())
    await asyncio.sleep(1)
    t.cancel("outside")
    try:
        await t
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
    try:
        async with asyncio.timeout(1):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(job(7))
                tg.create_task(job(8))
    except TimeoutError:
        print("timeout around a group", asyncio.get_running_loop().time())
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(job(9))
        await asyncio.sleep(0)
        a.cancel()
    print("a child cancelled alone is no error", a.cancelled())


asyncio.run(main())
