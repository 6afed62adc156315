import asyncio


async def user(name, semaphore, log):
    await semaphore.acquire()
    log.append(name)


async def main():
    semaphore, log = asyncio.Semaphore(0), []
    tasks = [asyncio.create_task(user(n, semaphore, log)) for n in range(5)]
    await asyncio.sleep(0)
    for _ in range(3):
        semaphore.release()
    print(semaphore._value, semaphore.locked())
    await asyncio.sleep(0)
    print(log)
    await asyncio.sleep(0.1)
    print(log, semaphore._value, semaphore.locked())
    semaphore.release()
    await semaphore.acquire() if not semaphore.locked() else None
    semaphore.release()
    await asyncio.gather(*tasks)
    print(log, semaphore._value)


asyncio.run(main())
