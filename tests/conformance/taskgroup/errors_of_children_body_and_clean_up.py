# compare: stderr
import asyncio

async def fail(d, e):
    await asyncio.sleep(d)
    raise e

async def cleanup(d, e=None):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        await asyncio.sleep(d)
        if e: raise e
        raise

def show(eg, depth=0):
    if isinstance(eg, BaseExceptionGroup):
        print("  " * depth + type(eg).__name__, eg.message, repr(eg.__cause__), repr(eg.__context__))
        for x in eg.exceptions: show(x, depth + 1)
    else:
        print("  " * depth + repr(eg), repr(eg.__cause__), repr(eg.__context__))

async def group(*coros, body=None):
    try:
        async with asyncio.TaskGroup() as tg:
            for c in coros: tg.create_task(c)
            print(tg)
            if body: await body(tg)
        print("fine", tg)
    except BaseException as e:
        show(e)
        print(tg, asyncio.current_task().cancelling())

async def main():
    await group(fail(1, ValueError(1)))
    await group(fail(1, ValueError(1)), fail(1, KeyError(2)))
    await group(fail(1, ValueError(1)), cleanup(1), cleanup(2, OSError("late")))
    async def body_fails(tg):
        await asyncio.sleep(1)
        raise LookupError("body")
    await group(cleanup(1), body=body_fails)
    await group(cleanup(1, TypeError("child")), body=body_fails)
    async def body_waits(tg):
        try:
            await asyncio.sleep(50)
        except asyncio.CancelledError as e:
            print("body cancelled", e.args)
            raise
    await group(fail(1, ValueError(1)), body=body_waits)
    async def body_swallows(tg):
        try:
            await asyncio.sleep(50)
        except asyncio.CancelledError as e:
            print("swallowed")
            try:
                c = asyncio.sleep(0)
                tg.create_task(c)
            except RuntimeError as e:
                c.close()
                print(type(e), str(e)[:30])
    await group(fail(1, ValueError(1)), body=body_swallows)
    async def body_cancels_itself(tg):
        asyncio.current_task().cancel("self")
        await asyncio.sleep(0)
    try:
        await group(cleanup(1), body=body_cancels_itself)
    except BaseException as e:
        print(repr(e))
    asyncio.current_task().uncancel()
    async def child_cancelled(tg):
        t = tg.create_task(cleanup(0))
        await asyncio.sleep(1)
        t.cancel()
        await asyncio.sleep(1)
        print("still")
    await group(body=child_cancelled)

asyncio.run(main())
