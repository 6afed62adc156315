# compare: stderr
import asyncio
import re

def r(x): return re.sub(r"0x[0-9a-f]+", "0x", repr(x))

async def main():
    b = asyncio.Barrier(3)
    print(r(b), b.parties, b.n_waiting, b.broken)
    async def w(n, d):
        await asyncio.sleep(d)
        try:
            i = await b.wait()
            return n, i
        except asyncio.BrokenBarrierError as e:
            return n, repr(e)
        except asyncio.CancelledError:
            return n, "cancelled"
    print(await asyncio.gather(*(w(i, i) for i in range(3))))
    ts = [asyncio.create_task(w(i, 0)) for i in range(2)]
    await asyncio.sleep(1)
    print(r(b), b.n_waiting)
    await b.reset()
    print(await asyncio.gather(*ts), r(b))
    ts = [asyncio.create_task(w(i, 0)) for i in range(2)]
    await asyncio.sleep(1)
    await b.abort()
    print(await asyncio.gather(*ts), r(b), b.broken)
    print(await w(7, 0))
    await b.reset()
    print(b.broken, r(b))
    ts = [asyncio.create_task(w(i, 0)) for i in range(2)]
    await asyncio.sleep(1)
    ts[0].cancel()
    await asyncio.sleep(0)
    print(ts[0].result(), b.n_waiting, b.broken)
    print(await asyncio.gather(ts[1], w(2, 0), w(3, 0)))
    async def block(n):
        async with b as pos:
            return n, pos
    print(sorted(await asyncio.gather(*(block(i) for i in range(6)))))
    for bad in (0, -1):
        try:
            asyncio.Barrier(bad)
        except ValueError as e:
            print(e)
    one = asyncio.Barrier(1)
    print(await one.wait(), await one.wait())
    ts = [asyncio.create_task(w(i, 0)) for i in range(4)]
    await asyncio.sleep(0)
    print(r(b))
    await asyncio.sleep(0)
    print(r(b), [t.done() for t in ts])
    ts[3].cancel()
    await asyncio.sleep(1)
    print([t.done() and t.result() for t in ts], r(b))

asyncio.run(main())
