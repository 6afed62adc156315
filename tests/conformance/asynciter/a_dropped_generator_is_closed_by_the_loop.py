import asyncio


async def gen(name):
    try:
        for i in range(5):
            yield i
            await asyncio.sleep(0.1)
    finally:
        print(name, "finalised at", asyncio.get_running_loop().time())


async def breaks():
    async for i in gen("dropped"):
        if i == 1:
            break
    print("after break")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("two rounds later")


async def main():
    await breaks()
    global kept
    kept = gen("kept until shutdown")
    print(await anext(kept))
    from contextlib import aclosing
    async with aclosing(gen("aclosing")) as g:
        async for i in g:
            if i == 2:
                break
    print("main ends")


asyncio.run(main())
