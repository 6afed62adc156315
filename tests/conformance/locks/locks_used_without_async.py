import asyncio


async def main():
    for thing in (asyncio.Lock(), asyncio.Semaphore(), asyncio.Condition()):
        try:
            with thing:
                print("never")
        except TypeError as e:
            print(e)
    try:
        await asyncio.Lock()
    except TypeError as e:
        print(e)
    lock = asyncio.Lock()
    try:
        async with lock as value:
            print(value, lock.locked())
            raise KeyError("the lock is released")
    except KeyError:
        print(lock.locked())
    cond = asyncio.Condition(lock)
    async with cond:
        print(lock.locked(), cond.locked())
    try:
        asyncio.Condition("no lock")
    except AttributeError as e:
        print(e)


asyncio.run(main())
