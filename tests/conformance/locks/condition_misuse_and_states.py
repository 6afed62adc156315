# compare: stderr
import asyncio
import re


def shown(thing):
    return re.sub('0x[0-9a-f]+', '0x', repr(thing))


async def main():
    condition = asyncio.Condition()
    print(shown(condition), condition.locked())
    for use in (lambda: condition.notify(), lambda: condition.notify_all(), lambda: condition.release()):
        try:
            use()
        except RuntimeError as error:
            print(error)
    for use in (lambda: condition.wait(), lambda: condition.wait_for(lambda: False)):
        try:
            await use()
        except RuntimeError as error:
            print(error)
    lock = asyncio.Lock()
    shared = asyncio.Condition(lock)
    async with lock:
        print(shared.locked(), shared.notify(5), shared.notify_all())
        print(await shared.wait_for(lambda: 'truthy'))
    for bad in (lambda: asyncio.Condition(lock=3), lambda: asyncio.Condition(loop=None), lambda: condition.notify(1, 2)):
        try:
            print(shown(bad()))
        except Exception as error:
            print(type(error).__name__, error)

    async def waiter():
        async with condition:
            return await condition.wait()

    tasks = [asyncio.create_task(waiter()) for _ in range(2)]
    await asyncio.sleep(0)
    print(shown(condition))
    async with condition:
        condition.notify()
        print(shown(condition))
    await asyncio.sleep(0.1)
    print([t.done() for t in tasks], shown(condition))
    async with condition:
        condition.notify(10)
    print(await asyncio.gather(*tasks))


asyncio.run(main())
