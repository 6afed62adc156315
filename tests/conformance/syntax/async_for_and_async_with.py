import asyncio


class Manager:
    async def __aenter__(self):
        print("aenter")
        await asyncio.sleep(0)
        return "value"

    async def __aexit__(self, kind, value, traceback):
        await asyncio.sleep(0)
        print("aexit", kind and kind.__name__)
        return kind is ValueError


class Counter:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        await asyncio.sleep(0)
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


async def main():
    async with Manager() as m:
        print(m)
    async with Manager():
        raise ValueError("swallowed")
    try:
        async with Manager() as a, Manager() as b:
            raise KeyError("passes")
    except KeyError as e:
        print(repr(e))
    async for i in Counter(3):
        if i == 1:
            continue
        print(i)
    else:
        print("else")
    async for i in Counter(3):
        break
    else:
        print("never")
    print([i async for i in Counter(3)], {i async for i in Counter(2)}, {i: i async for i in Counter(2)})
    print([await asyncio.sleep(0, x) for x in range(3)], [x async for x in Counter(5) if x % 2])
    print([[j async for j in Counter(i)] for i in range(3)])
    g = (x * 2 async for x in Counter(3))
    print([x async for x in g], type(g).__name__)

    async def returns_early():
        async with Manager():
            async for x in Counter(2):
                return x

    print(await returns_early())
    for bad in (5, [1]):
        try:
            async for x in bad:
                pass
        except TypeError as e:
            print(e)
        try:
            async with bad:
                pass
        except TypeError as e:
            print(e)


asyncio.run(main())
