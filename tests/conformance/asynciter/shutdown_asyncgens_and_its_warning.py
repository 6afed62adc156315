# compare: stderr
import asyncio


async def numbers():
    try:
        while True:
            yield 1
    finally:
        print('closed')


async def bad():
    try:
        yield 1
    finally:
        raise ValueError('while closing')


async def main():
    loop = asyncio.get_running_loop()
    a = numbers()
    await anext(a)
    await loop.shutdown_asyncgens()
    await loop.shutdown_asyncgens()
    print('after')
    try:
        await anext(a)
    except StopAsyncIteration:
        print('ended')


asyncio.run(main())


async def second():
    global kept
    kept = bad()
    kept.__name__ = 'shown'
    await anext(kept)
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print(context['message'].split(' <')[0], sorted(context), repr(context['exception'])))


asyncio.run(second())
