import asyncio


async def work():
    await asyncio.sleep(0.1)
    return 1


async def main():
    c = work()
    print(await c)
    try:
        await c
    except RuntimeError as e:
        print(e)
    c = work()
    t = asyncio.create_task(c)
    await asyncio.sleep(0)
    try:
        await c
    except RuntimeError as e:
        print(e)
    print(await t)


asyncio.run(main())
