import asyncio

N = 50000


async def sleeper():
    try:
        await asyncio.sleep(1000)
    except asyncio.CancelledError:
        raise


async def main():
    tasks = [asyncio.create_task(sleeper()) for _ in range(N)]
    await asyncio.sleep(1)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(sum(task.cancelled() for task in tasks), asyncio.get_running_loop().time())


asyncio.run(main())
