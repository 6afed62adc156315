import asyncio


async def ticker(n, delay):
    for i in range(n):
        yield i
        await asyncio.sleep(delay)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        await asyncio.sleep(0.1)
        self.n -= 1
        return self.n + 1


async def main():
    async for i in ticker(3, 0.5):
        print(i, asyncio.get_running_loop().time())
    else:
        print("exhausted")
    print([i async for i in ticker(5, 0) if i % 2], {i: i * i async for i in Countdown(3)}, {i async for i in Countdown(2)})
    print([x async for x in (i * 2 async for i in ticker(3, 0))])
    print([await asyncio.sleep(0, i) for i in range(3)], [await c async for c in coros()])
    it = aiter(Countdown(1))
    print(await anext(it), await anext(it, "default"))
    try:
        await anext(it)
    except StopAsyncIteration as e:
        print(repr(e))
    try:
        async for x in [1]:
            pass
    except TypeError as e:
        print(e)
    try:
        for x in ticker(1, 0):
            pass
    except TypeError as e:
        print(e)


async def coros():
    for i in range(2):
        yield asyncio.sleep(0.1, i)


asyncio.run(main())
