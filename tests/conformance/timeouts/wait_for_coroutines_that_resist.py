# compare: stderr
import asyncio

async def resist(n, log):
    for i in range(n):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            log.append(f"resisted {i}")
    return "done"

async def slow_cleanup(log):
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(1)
        log.append("cleaned")

async def replaces(log):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise LookupError("instead")

async def main():
    loop = asyncio.get_running_loop()
    for make in (lambda l: resist(1, l), lambda l: resist(2, l), slow_cleanup, replaces):
        log = []
        start = loop.time()
        try:
            print(await asyncio.wait_for(make(log), 1))
        except Exception as e:
            print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
        print(log, loop.time() - start)
    for timeout in (0, -1, None, 0.0):
        try:
            print(timeout, await asyncio.wait_for(asyncio.sleep(0, "zero"), timeout))
        except TimeoutError as e:
            print(timeout, "timeout", repr(e), repr(e.__cause__))
    async def quick():
        return "q"
    t = asyncio.create_task(quick())
    await t
    print(await asyncio.wait_for(t, 0), await asyncio.wait_for(t, -5))
    try:
        await asyncio.wait_for(3, 1)
    except TypeError as e:
        print(e)

asyncio.run(main())
