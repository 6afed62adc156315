# compare: stderr
import asyncio
async def producer(q, n):
    for i in range(n):
        await q.put(i); await asyncio.sleep(0.1)
    await q.put(None)
async def consumer(q, name, lock, out):
    while True:
        async with asyncio.timeout(5):
            x = await q.get()
        if x is None: await q.put(None); return name
        async with lock: await asyncio.sleep(0.05 if x % 3 else 0.3); out.append((name, x))
async def main():
    q, lock, out = asyncio.Queue(2), asyncio.Semaphore(2), []
    async with asyncio.TaskGroup() as tg:
        tg.create_task(producer(q, 8)); cs = [tg.create_task(consumer(q, n, lock, out)) for n in "abc"]
        await asyncio.sleep(0.35); cs[1].cancel()
    print(out, [c.cancelled() or c.result() for c in cs], asyncio.get_running_loop().time())
    cond, state = asyncio.Condition(), {"n": 0}
    async def bump(k):
        async with cond: state["n"] += k; cond.notify_all()
    async def wait_for(n):
        async with cond: await cond.wait_for(lambda: state["n"] >= n); return n, state["n"]
    ws = [asyncio.create_task(wait_for(n)) for n in (1, 3, 6, 10)]
    for k in (1, 2, 3): await asyncio.sleep(0); await bump(k)
    done, pending = await asyncio.wait(ws, timeout=1); print(sorted(t.result() for t in done), len(pending)); [p.cancel() for p in pending]; print(await asyncio.gather(*pending, return_exceptions=True), cond.locked())
    ev = asyncio.Event(); res = await asyncio.gather(*(asyncio.wait_for(ev.wait(), t) for t in (1, 2)), asyncio.sleep(1, ev.set()), return_exceptions=True); print(res)
    s = asyncio.Semaphore(1)
    async def hold(d):
        async with s: await asyncio.sleep(d)
    h = [asyncio.create_task(hold(d)) for d in (1, 1, 1)]; await asyncio.sleep(0.5); h[0].cancel(); h[1].cancel(); await asyncio.sleep(0); print(s.locked(), s._value); await asyncio.wait(h); print(s.locked(), s._value)
    b = asyncio.Barrier(2)
    async def at(d):
        await asyncio.sleep(d)
        try:
            async with asyncio.timeout(1): return await b.wait()
        except (TimeoutError, asyncio.BrokenBarrierError) as e: return type(e).__name__
    print(await asyncio.gather(at(0), at(3), at(3.5)), b.broken, b.n_waiting)
asyncio.run(main())
