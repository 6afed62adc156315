import asyncio
import copy


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


def g():
    yield


async def co():
    pass


async def main():
    attempt(lambda: copy.copy(asyncio.current_task()))
    attempt(lambda: copy.deepcopy(asyncio.get_running_loop().create_future()))
    x = co()
    attempt(lambda: copy.copy(x))
    x.close()
    attempt(lambda: type(copy.copy(asyncio.Lock())))
    attempt(lambda: type(copy.copy(asyncio.Queue())))
    attempt(lambda: copy.deepcopy(asyncio.Queue()))


asyncio.run(main())
