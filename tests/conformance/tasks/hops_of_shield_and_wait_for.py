import asyncio


async def spinner(log):
    while True:
        log.append(1)
        await asyncio.sleep(0)


async def quick():
    return "x"


async def measure(what, log, awaitable):
    before = len(log)
    result = await awaitable
    print(what, len(log) - before, result)


async def main():
    log = []
    spin = asyncio.create_task(spinner(log))
    await asyncio.sleep(0)
    await measure("shield", log, asyncio.shield(quick()))
    await measure("wait_for", log, asyncio.wait_for(quick(), 1))
    await measure("wait_for None", log, asyncio.wait_for(quick(), None))
    f = asyncio.get_running_loop().create_future()
    f.set_result("done")
    await measure("done future", log, f)
    await measure("gather", log, asyncio.gather(quick(), quick()))
    await measure("empty gather", log, asyncio.gather())
    await measure("gather of done", log, asyncio.gather(f, f))
    done, pending = await asyncio.wait([asyncio.create_task(quick())])
    print(len(done), len(pending), len(log))
    spin.cancel()


asyncio.run(main())
