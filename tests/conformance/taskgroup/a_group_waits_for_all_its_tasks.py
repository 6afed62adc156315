import asyncio


async def job(n):
    await asyncio.sleep(n)
    print("job", n)
    return n * 10


async def main():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(job(2))
        b = group.create_task(job(1), name="the second")
        print(a.get_name(), b.get_name())
        print("body ends")
    print(a.result(), b.result(), asyncio.get_running_loop().time())
    async with asyncio.TaskGroup() as group:
        group.create_task(adds_more(group))
    print("nested creation done")
    coro = job(1)
    try:
        group.create_task(coro)
    except RuntimeError as e:
        print(str(e).split("object at")[0].split(" <")[0], str(e).endswith("is finished"))
    coro.close()
    fresh = asyncio.TaskGroup()
    coro = job(1)
    try:
        fresh.create_task(coro)
    except RuntimeError as e:
        print(str(e).endswith("has not been entered"))
    coro.close()


async def adds_more(group):
    group.create_task(job(0.5))
    await asyncio.sleep(0)


asyncio.run(main())
