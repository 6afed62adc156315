import asyncio


def callback(*args):
    print("called", args)


async def main():
    loop = asyncio.get_running_loop()
    h = loop.call_later(5, callback, 1)
    print(type(h).__name__, h.when(), h.cancelled(), h)
    h.cancel()
    h.cancel()
    print(h.cancelled(), h)
    h = loop.call_at(2.5, callback, 2, "x")
    print(h.when(), isinstance(h, asyncio.Handle))
    h2 = loop.call_soon(callback, 3)
    print(type(h2).__name__, h2)
    try:
        loop.call_soon(asyncio.sleep(0))
    except TypeError as e:
        print(e)
    try:
        loop.call_later(1, 42)
    except TypeError as e:
        print(e)
    try:
        loop.call_later(None, callback)
    except TypeError as e:
        print(e)
    await asyncio.sleep(3)
    print(loop.time())


asyncio.run(main())
