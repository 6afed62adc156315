import asyncio


def say(what):
    print(what)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0, say, "later 0")
    loop.call_at(loop.time() - 5, say, "in the past")
    loop.call_later(-1, say, "later -1")
    loop.call_soon(say, "soon 1")
    loop.call_soon(say, "soon 2")
    loop.call_later(1e-10, say, "within the clock's resolution")
    loop.call_later(2e-9, say, "beyond it")
    print("main yields")
    await asyncio.sleep(0)
    print("main is back")
    await asyncio.sleep(0)
    print("main is back again")
    await asyncio.sleep(0.1)
    print(loop.time())


asyncio.run(main())
