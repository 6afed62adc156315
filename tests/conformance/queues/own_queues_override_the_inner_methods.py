import asyncio


class Unique(asyncio.Queue):
    def _init(self, maxsize):
        print('_init', maxsize)
        self._queue = []

    def _put(self, item):
        print('_put', item)
        if item not in self._queue:
            self._queue.append(item)

    def _get(self):
        print('_get')
        return self._queue.pop(0)

    def qsize(self):
        return len(self._queue)


class Failing(asyncio.Queue):
    def _put(self, item):
        raise ValueError(f'will not take {item}')


async def main():
    queue = Unique(2)
    await queue.put(1)
    await queue.put(1)
    putters = [asyncio.create_task(queue.put(n)) for n in (2, 3, 3)]
    await asyncio.sleep(0)
    print(queue.qsize(), queue.full(), queue.empty())
    print([await queue.get() for _ in range(2)])
    await asyncio.sleep(0)
    await asyncio.gather(*putters)
    print(queue._queue, queue._unfinished_tasks)
    failing = Failing()
    for call in (failing.put, failing.put_nowait):
        try:
            result = call(1)
            if result:
                await result
        except ValueError as error:
            print(error, failing._unfinished_tasks)


asyncio.run(main())
