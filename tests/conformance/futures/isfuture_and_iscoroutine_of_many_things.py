import asyncio
import concurrent.futures
import types


async def coroutine():
    pass


async def agen():
    yield


def generator():
    yield


class Duck:
    _asyncio_future_blocking = False


class Lame:
    pass


class Awaitable:
    def __await__(self):
        yield


@types.coroutine
def old():
    yield


async def main():
    coro = coroutine()
    task = asyncio.create_task(coroutine())
    things = [coro, task, task.get_loop().create_future(), asyncio.Future, coroutine, agen(), generator(), Duck(), Lame(),
              Awaitable(), old(), old, concurrent.futures.Future(), None, 3, asyncio.gather(task)]
    for thing in things:
        print(type(thing).__name__, asyncio.isfuture(thing), asyncio.iscoroutine(thing), asyncio.iscoroutinefunction(thing))
    coro.close()
    await task


asyncio.run(main())
