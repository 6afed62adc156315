import asyncio


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(1) as t:
        print(t, t.when(), t.expired())
        t.reschedule(2)
        print(t, t.when())
        t.reschedule(None)
        print(t, t.when())
    print(t, t.expired())
    for use in (lambda: t.reschedule(3), lambda: t.reschedule()):
        try:
            use()
        except (RuntimeError, TypeError, AssertionError) as error:
            print(type(error).__name__, error)
    try:
        async with t:
            pass
    except RuntimeError as error:
        print(error)
    fresh = asyncio.timeout(None)
    print(fresh, fresh.when(), fresh.expired())
    try:
        fresh.reschedule(1)
    except RuntimeError as error:
        print(error)
    try:
        async with asyncio.timeout(0.5) as t:
            await asyncio.sleep(1)
    except TimeoutError as error:
        print(repr(error), repr(error.__cause__), t, t.expired(), loop.time())
    try:
        async with asyncio.timeout_at(loop.time() - 1) as t:
            print('the body begins', t)
            await asyncio.sleep(0)
            print('never')
    except TimeoutError:
        print('past', t)
    try:
        with asyncio.timeout(1):
            pass
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
    for bad in ('x', [1]):
        try:
            async with asyncio.timeout(bad):
                print('entered')
        except TypeError as error:
            print(error)
    try:
        asyncio.timeout()
    except TypeError as error:
        print(error)


asyncio.run(main())
