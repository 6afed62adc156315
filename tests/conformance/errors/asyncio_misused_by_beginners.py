# compare: stderr
import asyncio


async def job():
    return 1


def plain():
    return 2


async def main():
    for wrong in (lambda: asyncio.gather(plain()), lambda: asyncio.wait_for(plain(), 1), lambda: asyncio.create_task(plain()),
                  lambda: asyncio.ensure_future(plain()), lambda: asyncio.shield(plain()), lambda: asyncio.wait(plain()),
                  lambda: asyncio.run_coroutine_threadsafe(plain(), None), lambda: asyncio.as_completed(plain())):
        try:
            result = wrong()
            if hasattr(result, '__await__'):
                await result
            else:
                next(result)
        except Exception as error:
            print(type(error).__name__, error)
    try:
        await plain()
    except TypeError as error:
        print(error)
    try:
        await job
    except TypeError as error:
        print(error)
    try:
        for _ in job():
            pass
    except TypeError as error:
        print(error)
    try:
        async with job():
            pass
    except TypeError as error:
        print(error)
    try:
        async with plain:
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
