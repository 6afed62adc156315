import asyncio


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.n -= 1
        if self.n < 0:
            raise StopAsyncIteration
        return self.n


class NotAwaitable:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 3


class NoIterator:
    def __aiter__(self):
        return 3


async def agen():
    yield 'only'


async def main():
    countdown = Countdown(1)
    print(aiter(countdown) is countdown, await anext(countdown), await anext(countdown, 'default'))
    try:
        await anext(countdown)
    except StopAsyncIteration as error:
        print(repr(error))
    g = agen()
    print(await anext(g), await anext(g, None), await anext(g, 'again'))
    for bad in (lambda: aiter(3), lambda: anext(3), lambda: aiter(NoIterator()), lambda: anext(), lambda: aiter([])):
        try:
            bad()
        except TypeError as error:
            print(error)
    for iterable in (3, [], NotAwaitable(), NoIterator()):
        try:
            async for _ in iterable:
                print('item')
        except TypeError as error:
            print(error)
    try:
        for _ in countdown:
            pass
    except TypeError as error:
        print(error)
    try:
        for _ in agen():
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
