import asyncio


async def joiner(name, queue, log):
    try:
        await queue.join()
        log.append(name)
    except asyncio.CancelledError:
        log.append((name, 'cancelled'))


async def main():
    queue, log = asyncio.Queue(), []
    for n in range(2):
        queue.put_nowait(n)
    tasks = [asyncio.create_task(joiner(n, queue, log)) for n in 'abc']
    await asyncio.sleep(0)
    tasks[1].cancel()
    queue.get_nowait()
    queue.task_done()
    await asyncio.sleep(0)
    print(log, queue._finished.is_set())
    queue.get_nowait()
    queue.task_done()
    queue.put_nowait('again')
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log)
    try:
        await asyncio.wait_for(queue.join(), 1)
    except TimeoutError:
        print('timeout', queue.get_nowait(), queue.task_done())
    await queue.join()
    print('joined', asyncio.get_running_loop().time())


asyncio.run(main())
