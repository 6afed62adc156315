import asyncio


async def suicidal():
    print("cancelling myself", asyncio.current_task().cancel("by myself"))
    print("still running")
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as e:
        print("delivered at the await", e.args)
        raise


async def finishes():
    asyncio.current_task().cancel()
    return "finished anyway"


async def main():
    t = asyncio.create_task(suicidal())
    print(await asyncio.gather(t, return_exceptions=True))
    t = asyncio.create_task(finishes())
    print(await asyncio.gather(t, return_exceptions=True), t.cancelled())


asyncio.run(main())
