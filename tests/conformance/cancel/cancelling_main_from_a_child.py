import asyncio


async def child(parent):
    await asyncio.sleep(0.5)
    print("child cancels", parent.get_name())
    parent.cancel("from the child")


async def main():
    asyncio.create_task(child(asyncio.current_task()))
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print("main is cancelled", e.args)
        raise


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run raised", repr(e), isinstance(e, Exception))
