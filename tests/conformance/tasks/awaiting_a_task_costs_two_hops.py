import asyncio


async def spinner(log):
    for i in range(8):
        log.append(i)
        await asyncio.sleep(0)


async def quick():
    return "x"


async def main():
    log = []
    spin = asyncio.create_task(spinner(log))
    await asyncio.sleep(0)
    before = len(log)
    t = asyncio.create_task(quick())
    await t
    print("await task", len(log) - before)
    before = len(log)
    await asyncio.gather(quick())
    print("await gather", len(log) - before)
    before = len(log)
    await t
    print("await done task", len(log) - before)
    before = len(log)
    await quick()
    print("await coroutine", len(log) - before)
    await spin


asyncio.run(main())
