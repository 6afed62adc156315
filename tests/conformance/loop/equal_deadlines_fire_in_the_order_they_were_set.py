import asyncio


async def sleeper(n):
    await asyncio.sleep(1)
    print("task", n)


async def main():
    loop = asyncio.get_running_loop()
    when = loop.time() + 1
    for i in range(7):
        loop.call_at(when, print, "call_at", i)
    await asyncio.gather(*(sleeper(i) for i in range(10)))
    for i in (5, 3, 9, 1):
        loop.call_later(0.5, print, "late", i)
    await asyncio.sleep(0.5)
    print("main is behind them")


asyncio.run(main())
