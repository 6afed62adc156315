import asyncio


async def getter(n, queue, log):
    log.append((n, await queue.get()))


async def putter(n, queue, log):
    await queue.put(n)
    log.append(('put', n))


async def main():
    queue, log = asyncio.Queue(1), []
    tasks = [asyncio.create_task(putter(n, queue, log)) for n in range(4)]
    await asyncio.sleep(0)
    tasks += [asyncio.create_task(getter(c, queue, log)) for c in 'abcd']
    await asyncio.gather(*tasks)
    print(log)
    queue, log = asyncio.Queue(), []
    tasks = [asyncio.create_task(getter(c, queue, log)) for c in 'abc']
    await asyncio.sleep(0)
    queue.put_nowait(1)
    queue.put_nowait(2)
    print(queue.get_nowait(), 'taken from under the getters')
    queue.put_nowait(3)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log, queue.qsize())
    queue.put_nowait(4)
    await asyncio.gather(*tasks)
    print(log)


asyncio.run(main())
