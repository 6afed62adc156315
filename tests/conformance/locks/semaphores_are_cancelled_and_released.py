# compare: stderr
import asyncio
import re

def r(x): return re.sub(r"0x[0-9a-f]+", "0x", repr(x))

async def main():
    s = asyncio.Semaphore(2)
    print(r(s), s.locked())
    log = []
    async def w(n):
        async with s:
            log.append(("in", n))
            await asyncio.sleep(1)
            log.append(("out", n))
    ws = [asyncio.create_task(w(i)) for i in range(6)]
    await asyncio.sleep(0.5)
    print(r(s), s.locked())
    ws[2].cancel(); ws[3].cancel()
    await asyncio.sleep(0)
    print(r(s))
    await asyncio.gather(*ws, return_exceptions=True)
    print(log, r(s))
    b = asyncio.BoundedSemaphore(1)
    try:
        b.release()
    except ValueError as e:
        print(e)
    for cls in (asyncio.Semaphore, asyncio.BoundedSemaphore):
        try:
            cls(-1)
        except ValueError as e:
            print(e)
    z = asyncio.Semaphore(0)
    print(r(z), z.locked())
    a = asyncio.create_task(z.acquire()); c = asyncio.create_task(z.acquire())
    await asyncio.sleep(0)
    z.release()
    print(r(z))
    a.cancel()
    print(await asyncio.gather(a, return_exceptions=True), r(z))
    await asyncio.sleep(0)
    print(c.done(), r(z))
    z.release(); z.release()
    print(r(z), await z.acquire(), await z.acquire() if not z.locked() else "locked")
    async def late():
        await z.acquire(); return "late"
    l1 = asyncio.create_task(late())
    await asyncio.sleep(0)
    z.release()
    l2 = asyncio.create_task(late())
    await asyncio.sleep(0); await asyncio.sleep(0)
    print(l1.done(), l2.done(), r(z))
    l2.cancel()
    try: await l2
    except asyncio.CancelledError: print("c")

asyncio.run(main())
