import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("while cleaning up")


async def converts():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        raise RuntimeError("converted") from e


async def main():
    for f in (work, converts):
        t = asyncio.create_task(f())
        await asyncio.sleep(0)
        t.cancel()
        try:
            await t
        except Exception as e:
            print(repr(e), repr(e.__context__), repr(e.__cause__), t.cancelled())


asyncio.run(main())
