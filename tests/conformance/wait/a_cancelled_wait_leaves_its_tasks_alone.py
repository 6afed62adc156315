import asyncio


async def job():
    await asyncio.sleep(2)
    print("job ends")


async def main():
    t = asyncio.create_task(job())
    w = asyncio.create_task(asyncio.wait([t]))
    await asyncio.sleep(1)
    w.cancel()
    print(await asyncio.gather(w, return_exceptions=True), t.done())
    await t


asyncio.run(main())
