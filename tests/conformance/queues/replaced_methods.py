# Queues whose methods are overridden or replaced, before and while somebody waits.
import asyncio
import collections


class Counting(asyncio.Queue):
    def _init(self, maxsize):
        self.log = []
        super()._init(maxsize)

    def _put(self, item):
        self.log.append(('put', item))
        super()._put(item)

    def _get(self):
        item = super()._get()
        self.log.append(('get', item))
        return item


class Bounded(asyncio.Queue):
    def full(self):
        return self.qsize() >= 1


class Named(asyncio.Queue):
    def __init__(self, name, maxsize=0):
        super().__init__(maxsize)
        self.name = name


class Early(asyncio.LifoQueue):
    def __init__(self, maxsize=0):
        self.early = True
        super().__init__(maxsize)


class Loud(asyncio.Queue):
    async def get(self):
        print('get is called')
        return await super().get()

    def put_nowait(self, item):
        print('put_nowait', item)
        return super().put_nowait(item)


class Unique(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = collections.OrderedDict()

    def _put(self, item):
        self._queue[item] = True

    def _get(self):
        return self._queue.popitem(last=False)[0]


async def pass_through(queue, items):
    got = []

    async def consume():
        for _ in range(items):
            got.append(await queue.get())
            queue.task_done()

    task = asyncio.create_task(consume())
    for i in range(items):
        await queue.put(i)
    await task
    await queue.join()
    return got


async def replaced_while_waiting():
    queue = asyncio.Queue(1)
    getter = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue._get = lambda: ('mine', collections.deque.popleft(queue._queue))
    queue.put_nowait(1)
    print(await getter)
    queue.put_nowait(2)
    putter = asyncio.create_task(queue.put(3))
    await asyncio.sleep(0)
    queue.full = lambda: False
    print(queue.get_nowait())
    await putter
    print(queue)


async def attribute_while_waiting():
    queue = asyncio.Queue()
    first = asyncio.create_task(queue.get())
    second = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue.note = 'an attribute of the program'
    queue.put_nowait('for the second')
    first.cancel()
    print(await asyncio.gather(first, second, return_exceptions=True))
    print(queue)


async def main():
    for queue in (Counting(2), Bounded(), Named('n', 2), Early(2), Loud(2), Unique(2)):
        print(type(queue).__name__, await pass_through(queue, 4))
        print(queue, getattr(queue, 'log', ''))
    await replaced_while_waiting()
    await attribute_while_waiting()
    original = asyncio.Queue._put
    asyncio.Queue._put = lambda self, item: original(self, item * 10)
    queue = asyncio.Queue()
    await queue.put(1)
    asyncio.Queue._put = original
    await queue.put(2)
    print(await queue.get(), await queue.get())


asyncio.run(main())
