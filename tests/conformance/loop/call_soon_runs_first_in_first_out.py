import asyncio


def callback(n, loop):
    print("callback", n)
    if n < 3:
        loop.call_soon(callback, n + 10, loop)


async def main():
    loop = asyncio.get_running_loop()
    for n in range(5):
        loop.call_soon(callback, n, loop)
    h = loop.call_soon(print, "never shown")
    print(h.cancelled())
    h.cancel()
    print(h.cancelled(), h)
    await asyncio.sleep(0)
    print("one round")
    await asyncio.sleep(0)
    print("two rounds")


asyncio.run(main())
