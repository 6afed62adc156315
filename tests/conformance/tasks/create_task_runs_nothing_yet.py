import asyncio


async def child(n):
    print("child", n, "runs")
    await asyncio.sleep(0)
    print("child", n, "again")


async def main():
    print("before")
    a = asyncio.create_task(child(1))
    b = asyncio.create_task(child(2))
    print("created, not started")
    await asyncio.sleep(0)
    print("main after one round")
    await a
    await b
    print("main ends")


asyncio.run(main())
