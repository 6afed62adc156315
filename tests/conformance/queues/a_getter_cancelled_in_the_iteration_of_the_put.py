import asyncio


async def get(name, queue, log):
    try:
        log.append((name, await queue.get()))
    except asyncio.CancelledError:
        log.append((name, 'cancelled'))
        raise


async def main():
    for victims in ('a', 'b', 'ab', 'ac', 'abc'):
        for items in (1, 2):
            for first in ('put', 'cancel'):
                queue, log = asyncio.Queue(), []
                tasks = {n: asyncio.create_task(get(n, queue, log)) for n in 'abc'}
                await asyncio.sleep(0)
                for what in (first, 'cancel' if first == 'put' else 'put'):
                    if what == 'put':
                        for item in range(items):
                            queue.put_nowait(item)
                    else:
                        for victim in victims:
                            tasks[victim].cancel()
                await asyncio.sleep(0.1)
                print(victims, items, first, log, queue.qsize(), len(queue._getters))
                for task in tasks.values():
                    task.cancel()
                await asyncio.gather(*tasks.values(), return_exceptions=True)


asyncio.run(main())
