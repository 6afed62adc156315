# compare: stderr
# since: 3.11.7
import asyncio

async def main():
    t = asyncio.current_task()
    print(t.cancelling(), t.uncancel(), t.cancelling())
    t.cancel(); t.cancel()
    print(t.cancelling())
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("c", t.cancelling(), t.uncancel(), t.uncancel(), t.uncancel())
    await asyncio.sleep(0)
    print("still here")
    t.cancel()
    print(t.uncancel())
    try:
        await asyncio.sleep(0)
        print("not cancelled")
    except asyncio.CancelledError:
        print("cancelled in spite of uncancel", t.cancelling())
    async def victim():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            asyncio.current_task().uncancel()
            async with asyncio.timeout(1):
                await asyncio.sleep(5)
    v = asyncio.create_task(victim())
    await asyncio.sleep(0)
    v.cancel()
    print(await asyncio.gather(v, return_exceptions=True), v.cancelling())
    async def victim2():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            async with asyncio.timeout(1):
                await asyncio.sleep(5)
    v = asyncio.create_task(victim2())
    await asyncio.sleep(0)
    v.cancel()
    print(await asyncio.gather(v, return_exceptions=True), v.cancelling())
    d = asyncio.create_task(asyncio.sleep(0))
    await d
    print(d.cancel(), d.cancelling(), d.uncancel())

asyncio.run(main())
