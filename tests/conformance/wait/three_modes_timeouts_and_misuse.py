# compare: stderr
import asyncio

async def work(d, r=None, e=None):
    await asyncio.sleep(d)
    if e:
        raise e
    return r

async def main():
    loop = asyncio.get_running_loop()
    def names(s):
        return sorted(t.get_name() for t in s)
    for mode in (asyncio.ALL_COMPLETED, asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION):
        ts = [loop.create_task(work(1, 1), name="a"), loop.create_task(work(2, e=KeyError("k")), name="b"), loop.create_task(work(3), name="c")]
        start = loop.time()
        done, pending = await asyncio.wait(ts, return_when=mode)
        print(mode, names(done), names(pending), loop.time() - start)
        ts[2].cancel()
        done, pending = await asyncio.wait(ts, timeout=0.5, return_when=mode)
        print(mode, names(done), names(pending), loop.time() - start)
        await asyncio.wait(ts)
        print([t.cancelled() or t.exception() for t in ts])
    for bad in ([], (work(1),), 5, work(2)):
        try:
            print(await asyncio.wait(bad))
        except Exception as err:
            print(type(err).__name__, err)
        finally:
            if hasattr(bad, "close"): bad.close()
            elif isinstance(bad, tuple): bad[0].close()
    t = asyncio.create_task(work(1))
    try:
        await asyncio.wait([t], return_when="ALL")
    except ValueError as err:
        print(err)
    try:
        await asyncio.wait(t)
    except TypeError as err:
        print(err)
    print(await asyncio.wait({t}, timeout=0) == (set(), {t}))
    print(await asyncio.wait({t}, timeout=-1) == (set(), {t}))
    async def waiter():
        try:
            await asyncio.wait({t})
        finally:
            print("waiter over", t.done())
    w = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    w.cancel()
    print(await asyncio.gather(w, return_exceptions=True), t.done())
    await t

asyncio.run(main())
