# compare: stderr
import asyncio
import gc


async def worker(n):
    waiting = asyncio.get_running_loop().create_future()
    try:
        await waiting
    except GeneratorExit:
        print("worker", n, "is closed")
        raise
    finally:
        print("worker", n, "cleans up")


async def outer(n):
    try:
        await worker(n)
    finally:
        print("outer", n, "ends")


async def agen():
    try:
        me = yield 1
        yield me
    finally:
        print("generator ends")


async def main():
    kept = set()
    for n in range(3):
        t = asyncio.create_task(outer(n), name=f"T{n}")
        if n == 1:
            kept.add(t)
            t.add_done_callback(kept.discard)
    del t
    await asyncio.sleep(0)
    print("collecting")
    gc.collect()
    print("collected", sorted(t.get_name() for t in asyncio.all_tasks()))
    a = agen()
    await anext(a)
    await a.asend(a)
    del a
    gc.collect()
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
