import asyncio


async def waiter(name, future):
    try:
        await future
    except asyncio.CancelledError:
        print(name, "saw the cancellation", future.cancelled())
        return name + " went on"


async def main():
    future = asyncio.get_running_loop().create_future()
    a = asyncio.create_task(waiter("a", future))
    b = asyncio.create_task(waiter("b", future))
    await asyncio.sleep(0.1)
    a.cancel()
    print(future.cancelled())
    print(await asyncio.gather(a, b, return_exceptions=True))


asyncio.run(main())
