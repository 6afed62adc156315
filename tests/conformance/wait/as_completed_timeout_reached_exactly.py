import asyncio


async def job(n):
    await asyncio.sleep(n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    for timeout in (0, 1, 1.5, 2, None, -1):
        tasks = [asyncio.create_task(job(n)) for n in (1, 2)]
        for coro in asyncio.as_completed(tasks, timeout=timeout):
            try:
                print(timeout, await coro, loop.time())
            except TimeoutError as error:
                print(timeout, repr(error), loop.time())
        await asyncio.wait(tasks)


asyncio.run(main())
