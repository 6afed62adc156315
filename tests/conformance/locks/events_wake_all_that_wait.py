# compare: stderr
import asyncio
import re

def r(x): return re.sub(r"0x[0-9a-f]+", "0x", repr(x))

async def main():
    e = asyncio.Event()
    print(r(e), e.is_set())
    async def w(n):
        await e.wait()
        print("w", n, e.is_set())
        return n
    ts = [asyncio.create_task(w(i)) for i in range(3)]
    await asyncio.sleep(0)
    print(r(e))
    e.set(); e.clear()
    ts[1].cancel()
    print(r(e))
    print(await asyncio.gather(*ts, return_exceptions=True), r(e))
    e.set()
    print(await e.wait(), r(e))
    e.set()
    e.clear(); e.clear()
    try:
        await asyncio.wait_for(e.wait(), 1)
    except TimeoutError:
        print("timeout", r(e))

asyncio.run(main())
