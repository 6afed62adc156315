import asyncio


async def sleeper(name, delay):
    loop = asyncio.get_running_loop()
    print("start", name, loop.time())
    await asyncio.sleep(delay)
    print("woke", name, loop.time())
    return name


async def main():
    tasks = [asyncio.create_task(sleeper(n, d)) for n, d in (("a", 0.3), ("b", 0.1), ("c", 0.2), ("d", 0.1), ("e", 0))]
    for t in tasks:
        print(await t)


asyncio.run(main())
