import asyncio


async def job(n, result='result'):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError as error:
        print('  cancelled', error.args)
        raise
    return result


async def main():
    loop = asyncio.get_running_loop()
    for duration, timeout in [(1, 2), (2, 1), (1, 1), (0, 0), (0, 1), (1, 0), (1, None), (1, -1), (0, None), (0, -1)]:
        start = loop.time()
        try:
            print(duration, timeout, await asyncio.wait_for(job(duration), timeout), loop.time() - start)
        except TimeoutError as error:
            print(duration, timeout, repr(error), repr(error.__cause__), repr(error.__context__), loop.time() - start)


asyncio.run(main())
