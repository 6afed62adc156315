# compare: stderr
import asyncio


async def worker(n):
    return n


async def outer():
    print(await asyncio.gather(worker(1), worker(2), worker(1 / 0)))


async def main():
    try:
        await outer()
    except ZeroDivisionError as error:
        print(error)


asyncio.run(main())
