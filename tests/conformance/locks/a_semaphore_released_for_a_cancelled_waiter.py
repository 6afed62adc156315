import asyncio


async def worker(n, sem):
    try:
        async with sem:
            print("in", n, asyncio.get_running_loop().time())
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelled", n)


async def main():
    sem = asyncio.Semaphore(1)
    tasks = [asyncio.create_task(worker(n, sem)) for n in range(4)]
    await asyncio.sleep(0.5)
    tasks[1].cancel()
    await asyncio.sleep(0.5)
    tasks[2].cancel()
    await asyncio.gather(*tasks)
    print(sem.locked())


asyncio.run(main())
