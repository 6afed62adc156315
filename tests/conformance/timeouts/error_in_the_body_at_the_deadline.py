import asyncio
import time


async def main():
    try:
        async with asyncio.timeout(1) as t:
            time.sleep(2)
            raise ValueError('before the loop could look')
    except ValueError as error:
        print(repr(error), t.expired(), t)
    async with asyncio.timeout(1) as t:
        time.sleep(2)
    print('no await, no timeout', t.expired(), asyncio.current_task().cancelling())
    await asyncio.sleep(0)
    try:
        async with asyncio.timeout(1) as t:
            time.sleep(2)
            await asyncio.sleep(0)
            print('one iteration')
            await asyncio.sleep(0)
            print('not reached')
    except TimeoutError:
        print('timeout', t.expired())
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(2)
            except asyncio.CancelledError:
                raise KeyError('replaced')
    except BaseException as error:
        print(repr(error), repr(error.__context__))


asyncio.run(main())
