import asyncio
import re


def shown(thing):
    return re.sub('0x[0-9a-f]+', '0x', repr(thing))


async def main():
    event = asyncio.Event()
    print(shown(event), event.is_set())
    waiters = [asyncio.create_task(event.wait()) for _ in range(3)]
    await asyncio.sleep(0)
    print(shown(event))
    waiters[0].cancel()
    await asyncio.sleep(0)
    print(shown(event))
    print(event.set(), event.set(), shown(event))
    event.clear()
    print(shown(event), [w.done() for w in waiters])
    print(await asyncio.gather(*waiters, return_exceptions=True))
    event.set()
    print(await event.wait(), event.clear(), event.is_set())
    for bad in (lambda: asyncio.Event(loop=None), lambda: asyncio.Event(1), lambda: event.set(1)):
        try:
            bad()
        except TypeError as error:
            print(error)


asyncio.run(main())
