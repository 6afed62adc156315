import asyncio


async def ticks(log):
    n = 0
    try:
        while True:
            await asyncio.sleep(1)
            yield (n := n + 1)
    except asyncio.CancelledError as error:
        log.append(('generator', error.args))
        raise
    finally:
        log.append('finally')


async def consumer(log):
    async for n in ticks(log):
        log.append(n)
        await asyncio.sleep(1)


async def main():
    for when in (0.5, 1.5, 2.5, 3.5):
        log = []
        task = asyncio.create_task(consumer(log))
        await asyncio.sleep(when)
        task.cancel(when)
        try:
            await task
        except asyncio.CancelledError as error:
            log.append(error.args)
        await asyncio.sleep(0.1)
        print(when, log)


asyncio.run(main())
