# compare: stderr
import asyncio


async def fails():
    raise KeyError("first")


async def handles():
    try:
        await fails()
    except KeyError as e:
        await asyncio.sleep(0.1)
        raise ValueError("second") from e


async def main():
    try:
        await handles()
    except ValueError:
        await asyncio.gather(fails(), asyncio.sleep(1))


asyncio.run(main())
