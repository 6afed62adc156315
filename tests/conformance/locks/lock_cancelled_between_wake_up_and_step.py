import asyncio


async def user(name, lock, log):
    try:
        async with lock:
            log.append(name)
            await asyncio.sleep(0.1)
    except asyncio.CancelledError:
        log.append(name + ' cancelled')


async def main():
    for victim in range(3):
        for moment in ('before', 'after'):
            lock, log = asyncio.Lock(), []
            await lock.acquire()
            tasks = [asyncio.create_task(user(n, lock, log)) for n in 'abc']
            await asyncio.sleep(0)
            if moment == 'before':
                tasks[victim].cancel()
            lock.release()
            if moment == 'after':
                tasks[victim].cancel()
            late = asyncio.create_task(user('late', lock, log))
            await asyncio.gather(*tasks, late)
            print(victim, moment, log, lock.locked())


asyncio.run(main())
