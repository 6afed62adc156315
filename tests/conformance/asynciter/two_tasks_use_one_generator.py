import asyncio


async def slow():
    for n in range(3):
        await asyncio.sleep(1)
        yield n


async def take(agen):
    return await anext(agen)


async def main():
    agen = slow()
    results = await asyncio.gather(take(agen), take(agen), return_exceptions=True)
    print([repr(r) for r in results])
    task = asyncio.create_task(take(agen))
    await asyncio.sleep(0)
    try:
        await agen.aclose()
    except RuntimeError as error:
        print(error)
    try:
        await agen.athrow(ValueError)
    except RuntimeError as error:
        print(error)
    print(await task)


asyncio.run(main())
