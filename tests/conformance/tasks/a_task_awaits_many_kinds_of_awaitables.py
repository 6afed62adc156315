import asyncio
import types


class Plain:
    def __await__(self):
        yield
        return 'plain'


class Delegates:
    def __await__(self):
        return (yield from asyncio.sleep(0.1, 'delegated').__await__())


class Iterator:
    def __init__(self):
        self.left = 2

    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if not self.left:
            raise StopIteration('iterated')
        self.left -= 1


class Wrong:
    def __await__(self):
        return 3


class Coroutine:
    def __await__(self):
        return asyncio.sleep(0)


@types.coroutine
def generator():
    value = yield
    return 'generator', value


async def main():
    for make in (Plain, Delegates, Iterator, generator, Wrong, Coroutine, lambda: asyncio.sleep(0, 'sleep'), int,
                 lambda: asyncio.gather(), lambda: (i for i in ())):
        try:
            print(await make())
        except TypeError as error:
            print(error)


asyncio.run(main())
