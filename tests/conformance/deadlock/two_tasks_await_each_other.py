import asyncio


async def a():
    print("a waits for b")
    await tasks[1]


async def b():
    print("b waits for a")
    await tasks[0]


async def main():
    tasks.append(asyncio.create_task(a(), name="a"))
    tasks.append(asyncio.create_task(b(), name="b"))
    await asyncio.sleep(1)
    print("main waits for both")
    await asyncio.gather(*tasks)


tasks = []
asyncio.run(main())
