# compare: stderr
import asyncio
import re

def r(x): return re.sub(r"0x[0-9a-f]+", "0x", repr(x))

async def main():
    lock = asyncio.Lock()
    print(r(lock), lock.locked())
    order = []
    async def worker(n):
        async with lock:
            order.append(n)
            await asyncio.sleep(1)
    ws = [asyncio.create_task(worker(i)) for i in range(5)]
    await asyncio.sleep(0.5)
    print(r(lock))
    ws[1].cancel(); ws[0].cancel()
    await asyncio.sleep(0)
    print(r(lock), order)
    await asyncio.gather(*ws, return_exceptions=True)
    print(order, r(lock))
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    await lock.acquire()
    a = asyncio.create_task(lock.acquire())
    b = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    lock.release()
    print(r(lock))
    a.cancel()
    print(await asyncio.gather(a, return_exceptions=True), lock.locked())
    print(await b, r(lock))
    lock.release()
    async def grab():
        lock_got = lock.locked()
        await lock.acquire()
        return lock_got
    await lock.acquire()
    c = asyncio.create_task(grab())
    await asyncio.sleep(0)
    lock.release()
    try:
        async with asyncio.timeout(0):
            await lock.acquire()
    except TimeoutError:
        print("timeout", lock.locked())
    print(await c)
    try:
        with lock: pass
    except Exception as e:
        print(type(e).__name__, e)

asyncio.run(main())
