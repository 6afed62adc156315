# since: 3.11.7
import asyncio


async def main():
    t = asyncio.timeout(1)
    async with t:
        pass
    try:
        async with t:
            pass
    except RuntimeError as e:
        print(e)
    try:
        t.reschedule(5)
    except RuntimeError as e:
        print(e)
    try:
        with asyncio.timeout(1):
            pass
    except TypeError as e:
        print(e)
    print(asyncio.Timeout(None).when(), asyncio.timeout_at(3).when())


asyncio.run(main())
