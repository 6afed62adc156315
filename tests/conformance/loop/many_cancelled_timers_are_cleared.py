import asyncio


async def main():
    loop = asyncio.get_running_loop()
    handles = [loop.call_later(10 + i, print, "never", i) for i in range(300)]
    keep = loop.call_later(5, print, "kept")
    for h in handles[:250]:
        h.cancel()
    await asyncio.sleep(1)
    print("one second")
    for h in handles[250:]:
        h.cancel()
    await asyncio.sleep(5)
    print(loop.time(), keep.cancelled())


asyncio.run(main())
