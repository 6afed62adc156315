# compare: stderr
import asyncio
import re


def shown(thing):
    return re.sub('0x[0-9a-f]+', '0x', repr(thing))


async def main():
    for value in (-1, 0, 2, 1.5, True):
        try:
            print(shown(asyncio.Semaphore(value)), shown(asyncio.BoundedSemaphore(value)))
        except ValueError as error:
            print(error)
    for bad in (lambda: asyncio.Semaphore('x'), lambda: asyncio.Semaphore(1, 2), lambda: asyncio.Semaphore(loop=None),
                lambda: asyncio.Semaphore(None)):
        try:
            bad()
        except TypeError as error:
            print(error)
    semaphore = asyncio.Semaphore()
    print(semaphore.locked(), await semaphore.acquire(), semaphore.locked(), shown(semaphore))
    waiting = asyncio.create_task(semaphore.acquire())
    await asyncio.sleep(0)
    print(shown(semaphore))
    semaphore.release()
    print(shown(semaphore), semaphore.locked())
    await waiting
    for _ in range(3):
        semaphore.release()
    print(shown(semaphore), semaphore._value)
    bounded = asyncio.BoundedSemaphore(2)
    try:
        bounded.release()
    except ValueError as error:
        print(error, shown(bounded))
    async with bounded as value:
        print(value, shown(bounded))
    try:
        with bounded:
            pass
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


asyncio.run(main())
