import asyncio


async def numbers():
    """doc"""
    x = yield 1
    await asyncio.sleep(1)
    yield x


async def main():
    agen = numbers()
    print(agen.__name__, agen.__qualname__, agen.ag_running, agen.ag_await, agen.ag_frame.f_lineno, agen.ag_code.co_name)
    await anext(agen)
    print(agen.ag_running, agen.ag_frame.f_lineno)
    step = agen.asend('x')
    print(type(step).__name__)
    task = asyncio.ensure_future(step)
    await asyncio.sleep(0.5)
    print(agen.ag_running, type(agen.ag_await).__name__)
    print(await task)
    await agen.aclose()
    print(agen.ag_frame, agen.ag_running)
    unused = agen.asend(None)
    unused.close()
    try:
        await unused
    except RuntimeError as error:
        print(error)


asyncio.run(main())
