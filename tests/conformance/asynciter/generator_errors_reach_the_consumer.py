import asyncio


async def fails(how):
    yield 1
    if how == 'stop':
        raise StopAsyncIteration('x')
    if how == 'stop iteration':
        raise StopIteration('x')
    if how == 'value':
        raise ValueError('x')
    if how == 'exit':
        raise GeneratorExit('x')


async def main():
    for how in ('stop', 'stop iteration', 'value', 'exit', 'end'):
        try:
            print(how, [n async for n in fails(how)])
        except BaseException as error:
            print(how, repr(error), repr(error.__cause__))


asyncio.run(main())
