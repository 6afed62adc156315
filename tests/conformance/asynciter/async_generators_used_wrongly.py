import asyncio


async def gen():
    yield 1
    await asyncio.sleep(0.1)
    yield 2


async def failing():
    yield 1
    raise ValueError("inside")


async def stops():
    yield 1
    raise StopAsyncIteration


async def main():
    g = gen()
    try:
        next(g)
    except TypeError as e:
        print(e)
    try:
        await g
    except TypeError as e:
        print(e)
    try:
        list(g)
    except TypeError as e:
        print(e)
    async for x in g:
        print(x)
    for f in (failing, stops):
        try:
            async for x in f():
                print(x)
        except (ValueError, RuntimeError) as e:
            print(type(e).__name__, e)
    g = gen()
    a = g.__anext__()
    print(type(g).__name__, type(a).__name__, g.ag_running, g.__name__)
    print(await a)
    try:
        await a
    except RuntimeError as e:
        print(e)
    try:
        async for x in 5:
            pass
    except TypeError as e:
        print(e)
    try:
        print([x async for x in range(3)])
    except TypeError as e:
        print(e)

    class BadIter:
        def __aiter__(self):
            return 5

    try:
        async for x in BadIter():
            pass
    except TypeError as e:
        print(e)
    await g.aclose()


asyncio.run(main())
