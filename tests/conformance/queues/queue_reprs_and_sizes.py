import asyncio
import re


def shown(thing):
    return re.sub('0x[0-9a-f]+', '0x', repr(thing)) + ' | ' + str(thing)[:8]


async def main():
    for make in (asyncio.Queue, asyncio.PriorityQueue, asyncio.LifoQueue):
        for size in (0, -1, 1, 2):
            queue = make(size)
            print(shown(queue), queue.maxsize, queue.qsize(), queue.empty(), queue.full())
            queue.put_nowait(2)
            print(shown(queue), queue.qsize(), queue.empty(), queue.full())
            try:
                queue.put_nowait(1)
            except asyncio.QueueFull as error:
                print(repr(error))
            print(shown(queue))
            putter = asyncio.create_task(queue.put(0))
            await asyncio.sleep(0)
            print(shown(queue))
            queue.task_done()
            print(shown(queue))
            print([queue.get_nowait() for _ in range(queue.qsize())])
            await putter
            getters = [asyncio.create_task(queue.get()) for _ in range(3)]
            await asyncio.sleep(0)
            print(shown(queue))
            for g in getters:
                g.cancel()
            await asyncio.sleep(0)
            print(shown(queue))
            try:
                queue.get_nowait()
            except asyncio.QueueEmpty as error:
                print(repr(error))


asyncio.run(main())
