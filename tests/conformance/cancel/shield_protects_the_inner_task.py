import asyncio


async def important():
    await asyncio.sleep(2)
    print("important is finished at", asyncio.get_running_loop().time())
    return "important result"


async def client(inner):
    try:
        return await asyncio.shield(inner)
    except asyncio.CancelledError:
        print("client cancelled", inner.cancelled(), inner.done())
        raise


async def main():
    inner = asyncio.create_task(important())
    t = asyncio.create_task(client(inner))
    await asyncio.sleep(1)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True))
    print(await inner)
    inner = asyncio.create_task(important())
    t = asyncio.create_task(client(inner))
    await asyncio.sleep(1)
    inner.cancel()
    print(await asyncio.gather(t, return_exceptions=True))
    f = asyncio.shield(inner)
    print(f is inner)
    try:
        await asyncio.wait_for(asyncio.shield(asyncio.sleep(1)), 0.5)
    except TimeoutError:
        print("timeout, the sleep goes on")


asyncio.run(main())
