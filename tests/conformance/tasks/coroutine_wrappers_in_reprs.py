import asyncio
import types


@types.coroutine
def old_style():
    yield


class Awaitable:
    def __await__(self):
        yield


async def outer():
    await Awaitable()


async def gen():
    yield


async def main():
    for make in (lambda: outer(), lambda: old_style()):
        task = asyncio.ensure_future(make())
        text = repr(task)
        print(text.split('coro=<')[1].split('>')[0].split(' at /')[0])
        await task
        text = repr(task)
        print(text.split('coro=<')[1].split('>')[0].split(' at /')[0])
    agen = gen()
    task = asyncio.create_task(anext_of(agen))
    print(task)
    await task


async def anext_of(agen):
    return await anext(agen)


asyncio.run(main())
