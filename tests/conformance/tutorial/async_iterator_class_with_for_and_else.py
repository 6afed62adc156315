import asyncio


class AsyncRange:
    """Асинхронный аналог range()."""

    def __init__(self, start, stop, delay=0.1):
        self.current = start
        self.stop = stop
        self.delay = delay

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.current >= self.stop:
            raise StopAsyncIteration
        await asyncio.sleep(self.delay)
        self.current += 1
        return self.current - 1


async def consume(name, start, stop):
    total = 0
    async for i in AsyncRange(start, stop):
        print(f"{name}: {i}")
        total += i
    else:
        print(f"{name}: всё")
    return total


async def main():
    print(await asyncio.gather(consume("a", 0, 3), consume("b", 10, 12)))


asyncio.run(main())
