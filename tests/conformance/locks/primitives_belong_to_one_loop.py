import asyncio
import re

lock, event, semaphore = asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(0)
condition, barrier, queue = asyncio.Condition(), asyncio.Barrier(2), asyncio.Queue()


async def bind():
    await lock.acquire()
    for awaitable in (lock.acquire(), event.wait(), semaphore.acquire(), barrier.wait(), queue.get()):
        try:
            await asyncio.wait_for(awaitable, 0.1)
        except TimeoutError:
            print('timeout')
        except Exception as error:
            print(type(error).__name__, re.sub('0x[0-9a-f]+', '0x', str(error)))


async def again():
    for awaitable in (lock.acquire(), event.wait(), semaphore.acquire(), queue.get()):
        try:
            await asyncio.wait_for(awaitable, 0.1)
        except Exception as error:
            print(type(error).__name__, re.sub('0x[0-9a-f]+', '0x', str(error)))


asyncio.run(bind())
asyncio.run(again())
