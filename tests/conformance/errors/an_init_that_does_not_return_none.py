# __init__ has to return None: one that is a coroutine function or a generator returns something else, wherever the
# class is called.
import asyncio
import warnings

warnings.simplefilter('ignore')


class Coroutine:
    async def __init__(self):
        print('never')


class Below(Coroutine):
    pass


class Generator:
    def __init__(self):
        yield


class Number:
    def __init__(self):
        return 5


class Mapping(dict):
    async def __init__(self):
        pass


def called(cls, *args):
    try:
        return cls(*args)
    except TypeError as e:
        return e


for cls in (Coroutine, Below, Generator, Number, Mapping):
    print(cls.__name__, called(cls), '|', called(cls, 1))
print([str(called(c)) for c in map(type, [object()])][0][:7])


async def main():
    try:
        await Coroutine()
    except TypeError as e:
        print(e)
    try:
        Coroutine()
    except TypeError as e:
        print(e)


asyncio.run(main())
