import asyncio


async def stubborn():
    for i in range(3):
        try:
            await asyncio.sleep(1)
            print("slept", i)
        except asyncio.CancelledError:
            print("ignored", i, asyncio.current_task().cancelling())
            print("uncancel", asyncio.current_task().uncancel())
    return "survived"


async def main():
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0.5)
    t.cancel()
    await asyncio.sleep(0.1)
    t.cancel()
    t.cancel()
    print(await t, t.cancelled(), t.cancelling())


asyncio.run(main())
