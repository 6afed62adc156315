import asyncio


async def job(n):
    await asyncio.sleep(n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    for timeout in (None, 0, 1, 1.5, -1, 2):
        tasks = [asyncio.create_task(job(n)) for n in (1, 2)]
        start = loop.time()
        done, pending = await asyncio.wait(tasks, timeout=timeout)
        print(timeout, sorted(t.result() for t in done), len(pending), loop.time() - start)
        for t in pending:
            t.cancel()
        await asyncio.sleep(0)


asyncio.run(main())
