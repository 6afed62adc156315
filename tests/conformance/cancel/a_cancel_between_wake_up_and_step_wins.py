import asyncio


async def waiter(future):
    try:
        result = await future
        print("got", result)
        await asyncio.sleep(0)
        print("goes on")
    except asyncio.CancelledError:
        print("cancelled although the future was done", future.done())
        raise


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    t = asyncio.create_task(waiter(f))
    await asyncio.sleep(0)
    f.set_result("value")
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True))
    f = loop.create_future()
    t = asyncio.create_task(waiter(f))
    await asyncio.sleep(0)
    t.cancel()
    print(f.cancelled())
    print(await asyncio.gather(t, return_exceptions=True))


asyncio.run(main())
