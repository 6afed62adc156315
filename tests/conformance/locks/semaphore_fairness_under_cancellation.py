import asyncio


async def user(name, semaphore, log):
    try:
        async with semaphore:
            log.append(name)
            await asyncio.sleep(0.1)
    except asyncio.CancelledError:
        log.append(name + ' x')


async def main():
    for victims in ('a', 'b', 'ab', 'abc', 'bd'):
        for release in (1, 2):
            semaphore, log = asyncio.Semaphore(release), []
            for _ in range(release):
                await semaphore.acquire()
            tasks = {n: asyncio.create_task(user(n, semaphore, log)) for n in 'abcd'}
            await asyncio.sleep(0)
            for _ in range(release):
                semaphore.release()
            for victim in victims:
                tasks[victim].cancel()
            print(semaphore.locked(), end=' ')
            tasks['late'] = asyncio.create_task(user('late', semaphore, log))
            await asyncio.gather(*tasks.values())
            print(victims, release, log, semaphore._value)


asyncio.run(main())
