import asyncio


async def worker():
    try:
        print("working")
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print("asked to stop:", e)
        await asyncio.sleep(0.5)
        print("clean at", asyncio.get_running_loop().time())
        raise
    finally:
        print("finally")


async def main():
    t = asyncio.create_task(worker())
    await asyncio.sleep(1)
    print(t.cancel("please"), t.cancelled(), t.cancelling())
    try:
        await t
    except asyncio.CancelledError as e:
        print("main saw", repr(e), t.cancelled())


asyncio.run(main())
