# compare: stderr
import asyncio


async def fails_on_cancel(n):
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError(n)


async def main():
    for flag in (False, True):
        group = asyncio.gather(fails_on_cancel(1), fails_on_cancel(2), return_exceptions=flag)
        await asyncio.sleep(0)
        group.cancel()
        try:
            print(await group)
        except BaseException as error:
            print(repr(error))
    await asyncio.sleep(1)


asyncio.run(main())
