import asyncio
import contextlib


@contextlib.asynccontextmanager
async def resource(name, swallow=False, fail=None):
    print('open', name)
    try:
        yield name
    except ValueError as error:
        print(name, 'sees', repr(error))
        if not swallow:
            raise
    finally:
        await asyncio.sleep(0)
        print('close', name)
        if fail:
            raise fail


async def main():
    async with contextlib.AsyncExitStack() as stack:
        for name in 'ab':
            print(await stack.enter_async_context(resource(name)))
        stack.push_async_callback(asyncio.sleep, 0.1)
        stack.callback(print, 'plain callback')
        kept = stack.pop_all()
    print('nothing closed yet')
    await kept.aclose()
    for swallow in (True, False):
        try:
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(resource('outer'))
                await stack.enter_async_context(resource('inner', swallow))
                raise ValueError('body')
            print('swallowed')
        except ValueError as error:
            print(repr(error))
    try:
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(resource('x', fail=KeyError('x')))
            await stack.enter_async_context(resource('y', fail=TypeError('y')))
            raise ValueError('body')
    except BaseException as error:
        while error:
            print(repr(error))
            error = error.__context__
    for bad in (3, open if False else print):
        try:
            async with contextlib.AsyncExitStack() as stack:
                await stack.enter_async_context(bad)
        except TypeError as error:
            print(error)


asyncio.run(main())
