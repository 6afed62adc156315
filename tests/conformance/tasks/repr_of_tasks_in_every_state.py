import asyncio


async def value():
    return {"a": 1}


async def fail():
    raise ValueError("no luck")


async def forever():
    await asyncio.get_running_loop().create_future()


async def sleeping():
    await asyncio.sleep(10)


async def main():
    tasks = [asyncio.create_task(f()) for f in (value, fail, sleeping)]
    for t in tasks:
        print(t)
    await asyncio.sleep(0)
    print(tasks[0])
    print(tasks[1])
    tasks[2].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(tasks[2])
    print(repr(tasks[1].exception()))
    t = asyncio.create_task(sleeping(), name="Имя")
    t.add_done_callback(lambda _: print("done"))
    print(t)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print(repr(e), e.args)


asyncio.run(main())
