# compare: stderr
import asyncio


async def main():
    for bad in (lambda: asyncio.Queue('x'), lambda: asyncio.Queue(None), lambda: asyncio.Queue(loop=None),
                lambda: asyncio.Queue(1, 2), lambda: asyncio.Queue(maxsize=1.5)):
        try:
            queue = bad()
            queue.put_nowait(1)
            print('works', queue.maxsize, queue.full())
        except TypeError as error:
            print(error)
    queue = asyncio.Queue()
    try:
        queue.task_done()
    except ValueError as error:
        print(error)
    queue.put_nowait(1)
    queue.task_done()
    try:
        queue.task_done()
    except ValueError as error:
        print(error)
    await queue.join()
    for bad in (lambda: queue.put(), lambda: queue.put_nowait(), lambda: queue.get(1), lambda: queue.get_nowait(1),
                lambda: queue.join(1), lambda: queue.put(1, 2)):
        try:
            bad()
        except TypeError as error:
            print(error)
    try:
        queue.get(timeout=1)
    except TypeError as error:
        print(error)
    try:
        await queue
    except TypeError as error:
        print(error)
    print(asyncio.Queue[int], asyncio.QueueEmpty.__mro__[1].__name__, asyncio.QueueFull().args)


asyncio.run(main())
