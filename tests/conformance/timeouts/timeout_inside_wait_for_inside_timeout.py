import asyncio


async def work(log, inner, middle, outer):
    try:
        async with asyncio.timeout(outer):
            try:
                await asyncio.wait_for(deep(log, inner), middle)
            except TimeoutError:
                log.append('middle')
                await asyncio.sleep(1)
    except TimeoutError:
        log.append('outer')


async def deep(log, inner):
    try:
        async with asyncio.timeout(inner):
            await asyncio.sleep(10)
    except TimeoutError:
        log.append('inner')
        await asyncio.sleep(1)
        log.append('inner slept')


async def main():
    loop = asyncio.get_running_loop()
    for limits in [(1, 2, 3), (1, 1, 1), (3, 2, 1), (2, 1, 3), (1, 3, 2), (1.5, 2, 2), (1, 2, 2)]:
        log, start = [], loop.time()
        await work(log, *limits)
        print(limits, log, loop.time() - start)


asyncio.run(main())
