import asyncio


async def main():
    q = asyncio.Queue(2)
    q.put_nowait(1)
    q.put_nowait(2)
    print(q.full(), q.qsize(), q.maxsize, q.empty())
    try:
        q.put_nowait(3)
    except asyncio.QueueFull as e:
        print("full", repr(e))
    print(q.get_nowait(), await q.get())
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print("empty", repr(e))
    getter = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    getter.cancel()
    await asyncio.sleep(0)
    await q.put("kept")
    print(await q.get())
    await q.put(1)
    await q.put(2)
    putter = asyncio.create_task(q.put(3))
    try:
        await asyncio.wait_for(asyncio.shield(putter), 1)
    except TimeoutError:
        print("put blocks", q.qsize())
    print(await q.get(), await q.get(), await q.get(), putter.done())


asyncio.run(main())
