import asyncio


async def echo():
    received = None
    while True:
        try:
            received = yield received
        except ValueError as error:
            received = f'caught {error}'
        except KeyError:
            return


async def main():
    agen = echo()
    try:
        await agen.athrow(ValueError('not begun'))
    except ValueError as error:
        print(repr(error))
    agen = echo()
    print(await agen.asend(None))
    print(await agen.asend('sent'), await agen.athrow(ValueError('v')), await agen.asend('on'))
    try:
        await agen.athrow(KeyError)
    except StopAsyncIteration as error:
        print(repr(error))
    try:
        await agen.athrow(ValueError('after the end'))
    except BaseException as error:
        print(repr(error))
    agen = echo()
    try:
        await agen.asend('too early')
    except TypeError as error:
        print(error)
    await anext(agen)
    try:
        await agen.athrow(TypeError, 'old way')
    except TypeError as error:
        print(repr(error))


asyncio.run(main())
