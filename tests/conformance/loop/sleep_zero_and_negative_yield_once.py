import asyncio


async def log(name, n, delay):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(delay)


async def main():
    await asyncio.gather(log("zero", 3, 0), log("negative", 3, -1), log("tiny", 2, 1e-12))
    print(asyncio.get_running_loop().time())
    try:
        await asyncio.sleep("1")
    except TypeError as e:
        print(e)
    print(await asyncio.sleep(0, result="r"), await asyncio.sleep(0.1, "positional"))
    c = asyncio.sleep(float("inf"))
    t = asyncio.create_task(c)
    await asyncio.sleep(1)
    t.cancel()


asyncio.run(main())
