import asyncio


async def put(name, queue, log):
    try:
        await queue.put(name)
        log.append(name)
    except asyncio.CancelledError:
        log.append((name, 'cancelled'))
        raise


async def main():
    for victims in ('a', 'b', 'ab', 'abc'):
        for first in ('get', 'cancel'):
            queue, log = asyncio.Queue(1), []
            queue.put_nowait('x')
            tasks = {n: asyncio.create_task(put(n, queue, log)) for n in 'abc'}
            await asyncio.sleep(0)
            for what in (first, 'cancel' if first == 'get' else 'get'):
                if what == 'get':
                    log.append(queue.get_nowait())
                else:
                    for victim in victims:
                        tasks[victim].cancel()
            await asyncio.sleep(0.1)
            print(victims, first, log, queue.qsize(), len(queue._putters))
            rest = []
            while not queue.empty():
                rest.append(await queue.get())
                await asyncio.sleep(0)
            print(rest, queue._unfinished_tasks)
            await asyncio.gather(*tasks.values(), return_exceptions=True)


asyncio.run(main())
