# since: 3.11.7
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1) as t:
            print(t.when(), t.expired(), t)
            await asyncio.sleep(5)
    except TimeoutError as e:
        print("timeout", repr(e), repr(e.__cause__), t.expired(), loop.time(), t)
    async with asyncio.timeout(1) as t:
        await asyncio.sleep(0.5)
    print("in time", t.expired(), t)
    async with asyncio.timeout(None) as t:
        print(t.when())
        t.reschedule(loop.time() + 0.2)
        try:
            await asyncio.sleep(0.1)
            t.reschedule(None)
            await asyncio.sleep(1)
        finally:
            print(t.when())
    try:
        async with asyncio.timeout_at(loop.time() + 0.3):
            await asyncio.sleep(1)
    except TimeoutError:
        print("timeout_at", loop.time())
    try:
        async with asyncio.timeout(0):
            await asyncio.sleep(0)
            print("never")
    except TimeoutError:
        print("zero")
    try:
        async with asyncio.timeout(-1):
            print("the body starts")
            await asyncio.sleep(0)
    except TimeoutError:
        print("negative")
    t = asyncio.timeout(1)
    print(t)
    try:
        t.reschedule(3)
    except RuntimeError as e:
        print(type(e), e)


asyncio.run(main())
