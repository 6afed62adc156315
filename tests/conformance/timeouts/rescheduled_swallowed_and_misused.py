# compare: stderr
# since: 3.11.7
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(1) as t:
        print(t, t.when(), t.expired())
        t.reschedule(loop.time() + 5)
        print(t, t.when())
        await asyncio.sleep(3)
        t.reschedule(None)
        print(t, t.when())
        await asyncio.sleep(10)
    print(t, t.when())
    for call in (lambda: t.reschedule(1), lambda: asyncio.timeout(1).reschedule(2)):
        try:
            call()
        except Exception as e:
            print(type(e).__name__, e)
    try:
        async with t:
            pass
    except Exception as e:
        print(type(e).__name__, e)
    t2 = asyncio.timeout_at(loop.time() + 1)
    print(t2)
    try:
        async with t2:
            t2.reschedule(loop.time() - 1)
            print(t2)
            try:
                await asyncio.sleep(0)
                await asyncio.sleep(0)
            except asyncio.CancelledError as e:
                print("cancelled", e.args, t2)
                try:
                    t2.reschedule(100)
                except RuntimeError as e:
                    print(e)
                raise
    except TimeoutError:
        print("expired", t2, t2.expired())
    try:
        async with asyncio.timeout(1) as t3:
            try:
                await asyncio.sleep(2)
            except asyncio.CancelledError:
                print("swallow")
        print("left", t3, t3.expired())
    except TimeoutError:
        print("anyway", t3)
    try:
        async with asyncio.timeout(1) as t4:
            try:
                await asyncio.sleep(2)
            except asyncio.CancelledError:
                raise KeyError("k")
    except KeyError as e:
        print("key", t4, repr(e.__context__), asyncio.current_task().cancelling())
    async def outside():
        async with asyncio.timeout(5):
            await asyncio.sleep(10)
    o = asyncio.create_task(outside())
    await asyncio.sleep(5)
    o.cancel()
    print(await asyncio.gather(o, return_exceptions=True))
    o = asyncio.create_task(outside())
    await asyncio.sleep(4)
    o.cancel()
    print(await asyncio.gather(o, return_exceptions=True))
asyncio.run(main())
try:
    asyncio.timeout(1).reschedule(3)
except RuntimeError as e:
    print(e)
async def no_task():
    async with asyncio.timeout(1): pass
try:
    no_task().send(None)
except RuntimeError as e:
    print(e)
