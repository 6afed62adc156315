# compare: stderr
import asyncio
import re

def r(x): return re.sub(r"0x[0-9a-f]+", "0x", repr(x))

async def main():
    q = asyncio.Queue(2)
    print(r(q), str(q) == re.sub(r" at 0x\w+", "", repr(q)), re.sub(r"0x[0-9a-f]+", "0x", str(q)))
    q.put_nowait(1); q.put_nowait("x")
    print(r(q))
    p = asyncio.create_task(q.put(3))
    await asyncio.sleep(0)
    print(r(q))
    l = asyncio.LifoQueue()
    g = asyncio.create_task(l.get()); g2 = asyncio.create_task(l.get())
    await asyncio.sleep(0)
    print(r(l))
    j = asyncio.create_task(q.join())
    async def consume():
        while True:
            x = await q.get()
            await asyncio.sleep(1)
            print("done", x, j.done())
            q.task_done()
    c = asyncio.create_task(consume())
    await j
    print(asyncio.get_running_loop().time())
    c.cancel(); g.cancel(); g2.cancel()
    print(await asyncio.gather(c, g, g2, return_exceptions=True))
    print(r(asyncio.PriorityQueue(3)), asyncio.Queue[int], asyncio.QueueEmpty.__mro__[1].__name__)

asyncio.run(main())
