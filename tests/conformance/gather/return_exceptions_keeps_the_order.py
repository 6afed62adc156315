import asyncio


async def job(n, error=None):
    await asyncio.sleep(1 / n)
    if error:
        raise error
    return n


async def main():
    print(await asyncio.gather(job(1), job(2, ValueError('two')), job(3, asyncio.CancelledError('three')), job(4),
                               return_exceptions=True))
    try:
        await asyncio.gather(job(1), job(2, ValueError('two')), job(3, KeyError('three')))
    except Exception as error:
        print(repr(error), asyncio.get_running_loop().time())
    try:
        await asyncio.gather(job(1), job(3, asyncio.CancelledError('three')))
    except asyncio.CancelledError as error:
        print(repr(error))
    print(asyncio.current_task().cancelling())


asyncio.run(main())
