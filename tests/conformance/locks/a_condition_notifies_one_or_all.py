import asyncio


async def consumer(n, cond, items):
    async with cond:
        print("consumer", n, "waits")
        await cond.wait_for(lambda: items)
        print("consumer", n, "takes", items.pop(0))


async def producer(cond, items):
    for i in range(2):
        await asyncio.sleep(1)
        async with cond:
            items.append(i)
            print("produced", i)
            cond.notify()
    await asyncio.sleep(1)
    async with cond:
        items.extend("xyz")
        cond.notify_all()
        print("notified all", cond.locked())


async def main():
    cond = asyncio.Condition()
    items = []
    await asyncio.gather(producer(cond, items), *(consumer(n, cond, items) for n in range(5)))
    for call in (cond.notify, cond.notify_all):
        try:
            call()
        except RuntimeError as e:
            print(e)
    try:
        await cond.wait()
    except RuntimeError as e:
        print(e)
    async with cond:
        try:
            await asyncio.wait_for(cond.wait(), 1)
        except TimeoutError:
            print("timeout", cond.locked())


asyncio.run(main())
