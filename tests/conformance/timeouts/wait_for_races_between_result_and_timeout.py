import asyncio


async def exactly(n):
    await asyncio.sleep(n)
    return "result"


async def refuses():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        return "refused to be cancelled"


async def fails_in_cleanup():
    try:
        await asyncio.sleep(5)
    finally:
        raise ValueError("cleanup")


async def main():
    loop = asyncio.get_running_loop()
    for make in (lambda: exactly(1), refuses, fails_in_cleanup):
        try:
            print(await asyncio.wait_for(make(), 1))
        except Exception as e:
            print(repr(e), repr(e.__cause__))
    f = loop.create_future()
    loop.call_later(1, f.set_result, "set at the deadline")
    try:
        print(await asyncio.wait_for(f, 1))
    except TimeoutError:
        print("timeout first", f)
    f = loop.create_future()
    try:
        await asyncio.wait_for(f, 0)
    except TimeoutError:
        print(f.cancelled())
    t = asyncio.create_task(asyncio.wait_for(asyncio.sleep(3), 2))
    await asyncio.sleep(1)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True), loop.time())
    t = asyncio.create_task(asyncio.wait_for(refuses(), 2))
    await asyncio.sleep(1)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True))


asyncio.run(main())
