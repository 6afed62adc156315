import asyncio
import re


def shown(thing):
    return re.sub('0x[0-9a-f]+', '0x', repr(thing))


async def holder(lock, n):
    async with lock:
        await asyncio.sleep(n)


async def main():
    lock = asyncio.Lock()
    print(shown(lock), lock.locked())
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    print(await lock.acquire(), lock.locked(), shown(lock))
    tasks = [asyncio.create_task(holder(lock, 1)) for _ in range(2)]
    await asyncio.sleep(0)
    print(shown(lock))
    tasks[0].cancel()
    await asyncio.sleep(0)
    print(shown(lock))
    lock.release()
    print(shown(lock), lock.locked())
    await tasks[1]
    print(shown(lock))
    for bad in (lambda: asyncio.Lock(loop=None), lambda: asyncio.Lock(3), lambda: lock.acquire(1), lambda: lock.release(2)):
        try:
            bad()
        except TypeError as error:
            print(error)
    try:
        with lock:
            pass
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
    try:
        await lock
    except TypeError as error:
        print(error)
    async with lock as value:
        print(value)


asyncio.run(main())
