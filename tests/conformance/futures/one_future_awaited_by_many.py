import asyncio


async def waits(name, future):
    try:
        print(name, await future)
    except BaseException as error:
        print(name, repr(error))
        raise


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    tasks = [asyncio.create_task(waits(n, future)) for n in 'abcd']
    await asyncio.sleep(0)
    tasks[1].cancel('b only?')
    print(future)
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print([repr(r) for r in results])
    shielded = loop.create_future()
    tasks = [asyncio.create_task(waits(n, asyncio.shield(shielded))) for n in 'abcd']
    await asyncio.sleep(0)
    tasks[1].cancel('b only')
    shielded.set_result('done')
    print([repr(r) for r in await asyncio.gather(*tasks, return_exceptions=True)])


asyncio.run(main())
