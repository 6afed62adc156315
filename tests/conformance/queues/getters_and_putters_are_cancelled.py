# compare: stderr
import asyncio

async def main():
    q = asyncio.Queue(1)
    getters = [asyncio.create_task(q.get(), name=f"g{i}") for i in range(3)]
    await asyncio.sleep(0)
    print(repr(q)[:9], q.empty(), q.full(), q.qsize())
    q.put_nowait("a")
    getters[0].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([g.done() for g in getters], getters[0].cancelled(), q.qsize())
    q.put_nowait("b") if not q.full() else print("full")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([g.done() and not g.cancelled() and g.result() for g in getters])
    for g in getters: g.cancel()
    await asyncio.sleep(0)
    while not q.empty(): print("rest", q.get_nowait())
    q.put_nowait(0)
    putters = [asyncio.create_task(q.put(i)) for i in (1, 2, 3)]
    await asyncio.sleep(0)
    print(q.get_nowait())
    putters[0].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([p.done() for p in putters], q.qsize())
    print(await q.get(), [p.done() for p in putters])
    print(await q.get(), [p.done() for p in putters])
    for bad in (q.get_nowait, lambda: (q.put_nowait(1), q.put_nowait(2))):
        try:
            bad()
        except Exception as e:
            print(type(e).__name__, e, isinstance(e, asyncio.QueueFull))
    for i in range(5):
        try:
            q.task_done()
        except ValueError as e:
            print(i, e)
    j = asyncio.create_task(q.join())
    await asyncio.sleep(0)
    print(j.done())
    async def with_timeout():
        try:
            async with asyncio.timeout(1):
                await q.put("t")
        except TimeoutError:
            print("put timed out", q.qsize())
    await with_timeout()
    p = asyncio.PriorityQueue()
    for x in (3, 1, 2): await p.put((x, "v"))
    print([await p.get() for _ in range(3)], asyncio.LifoQueue().maxsize, asyncio.Queue(-1).full())

asyncio.run(main())
