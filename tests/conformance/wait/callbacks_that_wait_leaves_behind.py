import asyncio


async def main():
    loop = asyncio.get_running_loop()
    a, b = loop.create_future(), loop.create_future()
    print(a._callbacks, b._callbacks)
    task = asyncio.create_task(asyncio.wait([a, b], return_when=asyncio.FIRST_COMPLETED))
    await asyncio.sleep(0)
    print(len(a._callbacks), len(b._callbacks))
    a.set_result(1)
    await task
    print(a._callbacks, b._callbacks)
    try:
        await asyncio.wait_for(b, 0.1)
    except TimeoutError:
        print(b._callbacks, b.cancelled())
    c = loop.create_future()
    task = asyncio.create_task(asyncio.wait([c], timeout=0.1))
    await task
    print(c._callbacks, c)


asyncio.run(main())
