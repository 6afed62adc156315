import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    tasks = [asyncio.create_task(work(n)) for n in (1, 2, 3)]
    asyncio.get_running_loop().call_later(0.5, tasks[1].cancel)
    try:
        print(await asyncio.gather(*tasks))
    except asyncio.CancelledError as e:
        print("gather raises", repr(e), [t.done() for t in tasks])
    tasks = [asyncio.create_task(work(n)) for n in (1, 2, 3)]
    tasks[0].cancel("reason")
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
