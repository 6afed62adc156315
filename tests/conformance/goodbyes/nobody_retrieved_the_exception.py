# compare: stderr
import asyncio


async def fails(n):
    await asyncio.sleep(n)
    raise ValueError(f"number {n}")


async def main():
    t = asyncio.create_task(fails(0.1), name="lonely")
    await asyncio.sleep(1)
    print("before del")
    del t
    print("after del")
    asyncio.create_task(fails(0.2))
    await asyncio.sleep(1)
    f = asyncio.get_running_loop().create_future()
    f.set_exception(KeyError("future"))
    del f
    print("main ends")


asyncio.run(main())
