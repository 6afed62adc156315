import asyncio
import dataclasses


@dataclasses.dataclass(order=True)
class Job:
    priority: int
    name: str = dataclasses.field(compare=False)


async def main():
    queue = asyncio.PriorityQueue()
    for n, name in ((3, 'c'), (1, 'a'), (1, 'b'), (2, 'x')):
        queue.put_nowait(Job(n, name))
    print(queue)
    print([(await queue.get()).name for _ in range(4)])
    queue.put_nowait((1, {}))
    try:
        queue.put_nowait((1, {}))
    except TypeError as error:
        print(error, queue.qsize(), queue._unfinished_tasks)
    mixed = asyncio.PriorityQueue()
    mixed.put_nowait(1)
    try:
        await mixed.put('x')
    except TypeError as error:
        print(error, mixed.qsize())
    stable = asyncio.PriorityQueue()
    for n in range(10):
        stable.put_nowait((n % 3, n))
    print([stable.get_nowait() for _ in range(10)])
    lifo = asyncio.LifoQueue(2)
    tasks = [asyncio.create_task(lifo.put(n)) for n in range(4)]
    await asyncio.sleep(0)
    print([await lifo.get() for _ in range(4)])


asyncio.run(main())
