# compare: stderr
import asyncio

async def worker(n, log):
    try:
        await asyncio.sleep(n)
        log.append(("end", n))
    except asyncio.CancelledError:
        log.append(("cancel", n))
        raise

async def grouped(log):
    async with asyncio.timeout(3):
        async with asyncio.TaskGroup() as tg:
            for i in range(1, 6):
                tg.create_task(worker(i, log))

async def main():
    loop = asyncio.get_running_loop()
    log = []
    try:
        await grouped(log)
    except TimeoutError as e:
        print("timeout", log, loop.time())
    log.clear()
    t = asyncio.create_task(grouped(log))
    try:
        async with asyncio.timeout(1.5):
            await asyncio.shield(t)
    except TimeoutError:
        print("shield timeout", log, t.done(), loop.time())
    print(await asyncio.gather(t, return_exceptions=True), log, loop.time())
    log.clear()
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(grouped(log))
            tg.create_task(worker(2, log))
    except* TimeoutError as eg:
        print(eg.exceptions, log, loop.time())
    log.clear()
    async def outer():
        async with asyncio.TaskGroup() as a:
            a.create_task(worker(9, log))
            async with asyncio.TaskGroup() as b:
                b.create_task(worker(8, log))
                b.create_task(worker(7, log))
    o = asyncio.create_task(outer())
    await asyncio.sleep(1)
    o.cancel("stop it")
    try:
        await o
    except asyncio.CancelledError as e:
        print(e.args, log)

asyncio.run(main())
