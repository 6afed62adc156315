# compare: stderr
import asyncio

async def scenario(order, delay):
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    async def waiter():
        try:
            return await asyncio.wait_for(f, delay)
        except BaseException as e:
            print("  waiter", repr(e), repr(e.__cause__), repr(e.__context__))
            raise
    t = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    for step in order:
        if step == "r" and not f.done():
            f.set_result("result")
        elif step == "e" and not f.done():
            f.set_exception(ValueError("bad"))
        elif step == "c":
            t.cancel("outer")
        elif step == "f":
            f.cancel("future")
        elif step == ".":
            await asyncio.sleep(0)
        elif step == "1":
            await asyncio.sleep(1)
    r = await asyncio.gather(t, return_exceptions=True)
    print(order, delay, r, t.cancelled(), f.done() and f.cancelled(), loop.time())

async def main():
    for delay in (None, 0, 1, 5):
        for order in ("r", "e", "c", "f", "rc", "cr", "ec", "ce", "r.c", "c.r", "1", "1c", "1r", "1.c", "fc", "cf"):
            if delay is None and "1" in order: continue
            await scenario(order, delay)

asyncio.run(main())
