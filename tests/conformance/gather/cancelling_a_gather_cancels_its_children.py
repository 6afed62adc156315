import asyncio


async def work(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError as e:
        print("cancelled", n, e.args)
        raise


async def main():
    g = asyncio.gather(work(1), work(2), work(3))
    await asyncio.sleep(1.5)
    print(g.cancel(), g.done(), g.cancelled())
    try:
        await g
    except asyncio.CancelledError as e:
        print("gather", repr(e))
    print(g.done(), g.cancelled())
    g = asyncio.gather(work(1), work(2), return_exceptions=True)
    await asyncio.sleep(0)
    g.cancel("with a message")
    try:
        print(await g)
    except asyncio.CancelledError as e:
        print("gather", repr(e))


asyncio.run(main())
