import asyncio
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


async def main():
    q = asyncio.PriorityQueue()
    for p, n in ((3, "low"), (1, "high"), (2, "middle"), (1, "high too")):
        await q.put(Job(p, n))
    while not q.empty():
        print(await q.get())
    for item in ((2, "b"), (2, "a"), (1, "z")):
        q.put_nowait(item)
    print([q.get_nowait() for _ in range(q.qsize())])
    s = asyncio.LifoQueue()
    for x in "abc":
        await s.put(x)
    print([await s.get() for _ in range(3)])
    q.put_nowait((1, object()))
    try:
        q.put_nowait((1, object()))
    except TypeError as e:
        print(e)
    print(repr(asyncio.Queue(3))[-11:], isinstance(q, asyncio.Queue))


asyncio.run(main())
