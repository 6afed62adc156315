import asyncio
import contextlib


@contextlib.asynccontextmanager
async def yields_twice():
    yield 1
    yield 2


@contextlib.asynccontextmanager
async def yields_never():
    if False:
        yield


@contextlib.asynccontextmanager
async def swallows_and_yields():
    try:
        yield 1
    except ValueError:
        yield 2


@contextlib.asynccontextmanager
async def stops():
    try:
        yield
    finally:
        raise StopAsyncIteration


async def main():
    for manager in (yields_twice, yields_never, stops):
        try:
            async with manager():
                print('body', manager.__name__)
        except BaseException as error:
            print(repr(error))
    for error in (ValueError('v'), StopAsyncIteration('s'), asyncio.CancelledError('c')):
        try:
            async with swallows_and_yields():
                raise error
        except BaseException as caught:
            print(repr(caught), caught is error)

    @yields_twice()
    async def decorated():
        print('decorated')

    try:
        await decorated()
    except RuntimeError as error:
        print(error)
    try:
        with swallows_and_yields():
            pass
    except (AttributeError, TypeError) as error:
        print(error)
    async with contextlib.aclosing(agen()) as items:
        async for item in items:
            print(item)
            break
    async with contextlib.nullcontext('null') as value:
        print(value)


async def agen():
    try:
        yield 1
        yield 2
    finally:
        print('closed by aclosing')


asyncio.run(main())
