import asyncio


async def numbers(log):
    try:
        yield 1
        yield 2
    except GeneratorExit:
        log.append('exit')
        raise
    finally:
        log.append('finally')


async def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            yield 'no'


async def main():
    log = []
    agen = numbers(log)
    print(await agen.aclose(), log)
    try:
        await anext(agen)
    except StopAsyncIteration as error:
        print(repr(error))
    agen = numbers(log)
    await anext(agen)
    print(await agen.aclose(), log, await agen.aclose())
    agen = numbers(log)
    async for _ in agen:
        pass
    print(await agen.aclose(), log)
    agen = stubborn()
    await anext(agen)
    try:
        await agen.aclose()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
