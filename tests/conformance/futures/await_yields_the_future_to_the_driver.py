import asyncio
import types


@types.coroutine
def bare():
    got = yield
    print("bare resumed with", got)
    return "bare result"


class Awaitable:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        for i in range(self.n):
            print("step", i)
            yield
        return self.n


async def main():
    print(await bare())
    print(await Awaitable(3))
    try:
        await 42
    except TypeError as e:
        print(e)
    try:
        await asyncio.create_task(asyncio.sleep(0, "t")).get_coro()
    except RuntimeError as e:
        print(type(e).__name__)


@types.coroutine
def wrong(value):
    yield value


async def yields(value):
    await wrong(value)


async def errors():
    loop = asyncio.get_running_loop()
    for value in (42, "text"):
        try:
            await asyncio.create_task(yields(value))
        except RuntimeError as e:
            print(str(e).split(" coro=")[0].split(" in ")[0])


asyncio.run(main())
asyncio.run(errors())
