import asyncio


async def main():
    loop = asyncio.get_running_loop()
    handles = []

    def fire(n):
        print('fire', n, loop.time())
        if n == 0:
            handles[1].cancel()
            handles[3].cancel()

    for n in range(4):
        handles.append(loop.call_later(1 if n < 3 else 2, fire, n))
    await asyncio.sleep(3)
    print([h.cancelled() for h in handles])


asyncio.run(main())
