# compare: stderr
import asyncio

async def inner(d, log, e=None):
    try:
        await asyncio.sleep(d)
        if e: raise e
        return "inner"
    except asyncio.CancelledError:
        log.append("inner cancelled")
        raise

async def main():
    loop = asyncio.get_running_loop()
    log = []
    t = asyncio.create_task(inner(1, log))
    s = asyncio.shield(t)
    print(s.cancel("x"), s.done(), t.done())
    try:
        await s
    except asyncio.CancelledError as e:
        print("outer", e.args)
    print(await t, log)
    t = asyncio.create_task(inner(1, log))
    s = asyncio.shield(t)
    t.cancel("y")
    try:
        await s
    except asyncio.CancelledError as e:
        print("both", e.args, s.cancelled(), log)
    t = asyncio.create_task(inner(1, log, ValueError("lost")))
    s = asyncio.shield(t)
    s.cancel()
    await asyncio.sleep(2)
    del s, t
    await asyncio.sleep(0)
    print("after lost")
    t = asyncio.create_task(inner(0, log))
    await t
    print(asyncio.shield(t) is t)
    async def outer():
        return await asyncio.shield(inner(3, log))
    o = asyncio.create_task(outer())
    await asyncio.sleep(1)
    o.cancel()
    print(await asyncio.gather(o, return_exceptions=True), len(asyncio.all_tasks()))
    try:
        async with asyncio.timeout(1):
            await asyncio.shield(asyncio.create_task(inner(5, log), name="shielded"))
    except TimeoutError:
        print("timeout", [x.get_name() for x in asyncio.all_tasks() if x is not asyncio.current_task()])
    await asyncio.sleep(10)
    print(log, asyncio.all_tasks() == {asyncio.current_task()})

asyncio.run(main())
