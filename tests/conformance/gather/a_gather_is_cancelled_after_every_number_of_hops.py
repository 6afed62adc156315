# compare: stderr
import asyncio

async def child(name, log):
    try:
        await asyncio.sleep(1)
        log.append(f"{name} end")
        return name
    except asyncio.CancelledError as e:
        log.append(f"{name} cancelled {e.args}")
        raise

async def scenario(when, exc):
    log = []
    loop = asyncio.get_running_loop()
    a = asyncio.create_task(child("a", log))
    b = asyncio.create_task(child("b", log))
    async def outer():
        try:
            return await asyncio.gather(a, b, return_exceptions=exc)
        except asyncio.CancelledError as e:
            log.append(("outer", e.args))
            raise
    t = asyncio.create_task(outer())
    for i in range(when):
        await asyncio.sleep(0)
    print(when, exc, "cancel ->", t.cancel(f"m{when}"), t.cancelling())
    r = await asyncio.gather(t, a, b, return_exceptions=True)
    print(r, log, t.cancelled(), a.cancelled(), b.cancelled(), loop.time())

async def main():
    for exc in (False, True):
        for when in range(5):
            await scenario(when, exc)

asyncio.run(main())
