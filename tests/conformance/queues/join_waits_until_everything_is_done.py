import asyncio


async def worker(name, queue):
    while True:
        delay = await queue.get()
        await asyncio.sleep(delay)
        queue.task_done()
        print(f"{name} slept {delay:.2f}")


async def main():
    queue = asyncio.Queue()
    for i in range(8):
        queue.put_nowait(0.1 * (i % 3 + 1))
    tasks = [asyncio.create_task(worker(f"worker-{i}", queue)) for i in range(3)]
    await queue.join()
    for t in tasks:
        t.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    print("joined at", asyncio.get_running_loop().time())
    try:
        queue.task_done()
    except ValueError as e:
        print(e)


asyncio.run(main())
