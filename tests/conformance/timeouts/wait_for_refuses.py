# compare: stderr
import asyncio


async def job():
    return 1


async def main():
    for bad in (3, None, job, 'x'):
        for timeout in (1, 0, None):
            try:
                await asyncio.wait_for(bad, timeout)
            except TypeError as error:
                print(error)
    coro = job()
    try:
        await asyncio.wait_for(coro)
    except TypeError as error:
        print(error)
    try:
        await asyncio.wait_for(coro, 'x')
    except TypeError as error:
        print(error)
    coro.close()


asyncio.run(main())
