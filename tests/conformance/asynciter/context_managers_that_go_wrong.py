# since: 3.11.7
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


@asynccontextmanager
async def twice():
    yield 1
    yield 2


@asynccontextmanager
async def never():
    if False:
        yield


@asynccontextmanager
async def raises_another():
    try:
        yield
    except KeyError as e:
        raise ValueError("another") from e


class EnterFails:
    async def __aenter__(self):
        raise RuntimeError("enter fails")

    async def __aexit__(self, *exc):
        print("never")


class NoExit:
    async def __aenter__(self):
        pass


async def main():
    for cm in (twice, never, EnterFails, NoExit):
        try:
            async with cm():
                print("body of", cm.__name__)
        except (RuntimeError, TypeError, AttributeError) as e:
            print(type(e).__name__, e)
    try:
        async with raises_another():
            raise KeyError("k")
    except ValueError as e:
        print(repr(e), repr(e.__cause__))
    try:
        async with AsyncExitStack() as stack:
            stack.push_async_callback(asyncio.sleep, 0.1)
            stack.callback(lambda: 1 / 0)
            raise KeyError("first")
    except ZeroDivisionError as e:
        print(repr(e), repr(e.__context__))


asyncio.run(main())
