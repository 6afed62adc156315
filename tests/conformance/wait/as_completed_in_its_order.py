import asyncio


async def job(n, error=None):
    await asyncio.sleep(n)
    if error:
        raise error
    return n


async def main():
    loop = asyncio.get_running_loop()
    for coro in asyncio.as_completed([job(3), job(1), job(2, ValueError('two'))]):
        try:
            print(await coro, loop.time())
        except ValueError as error:
            print(repr(error), loop.time())
    print(list(asyncio.as_completed([])))
    for bad in (job, 3, None):
        try:
            list(asyncio.as_completed(bad))
        except TypeError as error:
            print(str(error).split(' at 0x')[0])
    coro = job(1)
    try:
        list(asyncio.as_completed(coro))
    except TypeError as error:
        print(str(error).split(' at 0x')[0])
    coro.close()
    future = asyncio.gather(job(0.1), job(0.2))
    try:
        list(asyncio.as_completed(future))
    except TypeError as error:
        print(str(error).split(' <')[0])
    await future


asyncio.run(main())
