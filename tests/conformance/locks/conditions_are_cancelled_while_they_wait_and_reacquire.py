# compare: stderr
import asyncio
import re

def r(x): return re.sub(r"0x[0-9a-f]+", "0x", repr(x))

async def main():
    c = asyncio.Condition()
    print(r(c), c.locked())
    for call in (c.notify, c.notify_all):
        try:
            call()
        except RuntimeError as e:
            print(e)
    try:
        await c.wait()
    except RuntimeError as e:
        print(e)
    log = []
    async def waiter(n):
        async with c:
            try:
                log.append((n, await c.wait()))
            except asyncio.CancelledError:
                log.append((n, "cancelled", c.locked()))
                raise
    ws = [asyncio.create_task(waiter(i)) for i in range(4)]
    await asyncio.sleep(0)
    print(r(c))
    async with c:
        c.notify(2)
        ws[0].cancel()
        print(r(c))
        await asyncio.sleep(1)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log)
    async with c:
        c.notify_all()
    await asyncio.sleep(1)
    print(log, r(c), [w.done() for w in ws])
    for w in ws: w.cancel()
    value = 0
    async def until(n):
        async with c:
            r = await c.wait_for(lambda: value >= n and f"v{value}")
            log.append((n, r))
    log.clear()
    us = [asyncio.create_task(until(n)) for n in (2, 1, 3)]
    for i in range(4):
        await asyncio.sleep(1)
        async with c:
            value = i
            c.notify_all()
    await asyncio.sleep(0)
    await asyncio.wait(us)
    print(log)
    lock = asyncio.Lock()
    c2 = asyncio.Condition(lock)
    async with lock:
        print(c2.locked(), r(c2))
    try:
        asyncio.Condition(3)
        print("no check")
    except Exception as e:
        print(type(e).__name__, e)
    await c.acquire()
    w = asyncio.create_task(waiter(9))
    await asyncio.sleep(0)
    print(r(c))
    c.release()
    await asyncio.sleep(0); await asyncio.sleep(0)
    await c.acquire()
    c.notify()
    w.cancel("while reacquiring")
    await asyncio.sleep(0)
    print(w.done())
    w.cancel("twice")
    await asyncio.sleep(0)
    c.release()
    print(await asyncio.gather(w, return_exceptions=True), log[-1], c.locked())

asyncio.run(main())
