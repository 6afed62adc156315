import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for delay in (1, 0.5, True, -3, 0.25, 0, 1e-12):
        timer = loop.call_later(delay, print, 'delay', delay)
        print(timer.when())
    at = loop.call_at(-5, print, 'long ago')
    print(at.when())
    await asyncio.sleep(2)
    print(loop.time())


asyncio.run(main())
