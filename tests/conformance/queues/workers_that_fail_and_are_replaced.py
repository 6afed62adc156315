# compare: stderr
import asyncio


async def worker(name, queue, log):
    while True:
        item = await queue.get()
        try:
            if item % 3 == 2:
                raise ValueError(f'{name} cannot do {item}')
            await asyncio.sleep(0.1)
            log.append((name, item))
        finally:
            queue.task_done()


async def main():
    queue, log = asyncio.Queue(maxsize=3), []
    workers = {n: asyncio.create_task(worker(n, queue, log), name=n) for n in 'ab'}

    def replace(task):
        if task.cancelled():
            return
        log.append(str(task.exception()))
        name = task.get_name()
        workers[name] = asyncio.create_task(worker(name, queue, log), name=name)
        workers[name].add_done_callback(replace)

    for task in workers.values():
        task.add_done_callback(replace)
    for n in range(8):
        await queue.put(n)
    await queue.join()
    for task in workers.values():
        task.cancel()
    await asyncio.gather(*workers.values(), return_exceptions=True)
    print(*log, sep='\n')


asyncio.run(main())
