import asyncio


async def numbers(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print("got", got)
            await asyncio.sleep(0)
    finally:
        print("cleaned up")


async def main():
    async for x in numbers(2):
        print(x)
    g = numbers(3)
    print(await g.__anext__(), await g.asend("hello"))
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("over")
    g = numbers(3)
    await anext(g)
    try:
        await g.athrow(ValueError("thrown"))
    except ValueError as e:
        print("out again", e)
    print(await anext(numbers(0), "default"))
    print([x async for x in (y async for y in numbers(3)) if x])

    async def delegating():
        async for x in numbers(2):
            yield x
        return

    print([x async for x in delegating()])


asyncio.run(main())
