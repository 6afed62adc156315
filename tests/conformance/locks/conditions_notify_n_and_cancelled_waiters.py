import asyncio


async def waiter(n, cond):
    async with cond:
        try:
            await cond.wait()
            print("woken", n)
        except asyncio.CancelledError:
            print("cancelled", n, cond.locked())
            raise


async def main():
    cond = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(n, cond)) for n in range(6)]
    await asyncio.sleep(0)
    tasks[1].cancel()
    await asyncio.sleep(0)
    async with cond:
        cond.notify(3)
        print("notified three")
    await asyncio.sleep(0.1)
    async with cond:
        tasks[4].cancel()
        cond.notify_all()
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
