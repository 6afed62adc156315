import asyncio


async def work(n):
    try:
        await asyncio.sleep(n)
        if n == 2:
            raise ValueError(f"bad {n}")
        print("finished", n)
        return n
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


async def main():
    try:
        await asyncio.gather(work(1), work(2), work(3))
    except ValueError as e:
        print("caught", e)
    await asyncio.sleep(2)
    print(await asyncio.gather(work(1), work(2), work(3), return_exceptions=True))


asyncio.run(main())
