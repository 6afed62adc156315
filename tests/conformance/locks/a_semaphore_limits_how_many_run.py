import asyncio


async def worker(n, sem, log):
    async with sem:
        log.append(n)
        print(f"{asyncio.get_running_loop().time():.1f} in {n}, inside {len(log)}, locked {sem.locked()}")
        await asyncio.sleep(1 + n / 10)
        log.remove(n)


async def main():
    sem = asyncio.Semaphore(2)
    await asyncio.gather(*(worker(n, sem, []) if False else worker(n, sem, LOG) for n in range(6)))
    b = asyncio.BoundedSemaphore(1)
    await b.acquire()
    b.release()
    try:
        b.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)
    sem.release()
    sem.release()
    print(sem.locked(), repr(sem)[-20:])


LOG = []
asyncio.run(main())
