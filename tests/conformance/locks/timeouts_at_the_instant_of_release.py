import asyncio


async def holder(lock, n):
    async with lock:
        await asyncio.sleep(n)


async def tries(lock, timeout, log):
    try:
        async with asyncio.timeout(timeout):
            async with lock:
                log.append('got it')
    except TimeoutError:
        log.append('timeout')


async def main():
    for make in (asyncio.Lock, asyncio.Semaphore, asyncio.Condition):
        for timeout in (0.5, 1, 1.5):
            lock, log = make(), []
            tasks = [asyncio.create_task(holder(lock, 1)), asyncio.create_task(tries(lock, timeout, log)),
                     asyncio.create_task(tries(lock, 2, log))]
            await asyncio.gather(*tasks)
            print(make.__name__, timeout, log, lock.locked())


asyncio.run(main())
