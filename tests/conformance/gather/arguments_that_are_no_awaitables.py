import asyncio


async def ok():
    return 1


async def main():
    c = ok()
    try:
        await asyncio.gather(c, 42)
    except TypeError as e:
        print(e)
    try:
        await asyncio.gather(ok)
    except TypeError as e:
        print(e)
    c.close()
    try:
        await asyncio.gather([ok()])
    except TypeError as e:
        print(e)


asyncio.run(main())
