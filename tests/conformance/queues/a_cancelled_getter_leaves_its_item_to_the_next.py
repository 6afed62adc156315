import asyncio


async def getter(n, queue):
    try:
        print("getter", n, "got", await queue.get())
    except asyncio.CancelledError:
        print("getter", n, "cancelled")
        raise


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(getter(n, queue)) for n in range(3)]
    await asyncio.sleep(0)
    queue.put_nowait("item")
    tasks[0].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    queue.put_nowait("second")
    await asyncio.gather(*tasks, return_exceptions=True)
    putters = asyncio.Queue(1)
    await putters.put(0)
    ps = [asyncio.create_task(putters.put(n)) for n in (1, 2, 3)]
    await asyncio.sleep(0)
    ps[0].cancel()
    print([await putters.get() for _ in range(3)], [p.cancelled() for p in ps])


asyncio.run(main())
