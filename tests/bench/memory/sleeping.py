import asyncio

N = 20000


async def sleeper():
    await asyncio.sleep(10)


async def main():
    tasks = [asyncio.create_task(sleeper()) for _ in range(N)]
    await asyncio.sleep(5)
    print(sum(not task.done() for task in tasks))
    await asyncio.gather(*tasks)


asyncio.run(main())
