import asyncio


async def job(n):
    try:
        await asyncio.sleep(n)
        return n
    except asyncio.CancelledError as error:
        print('job', n, error.args)
        raise


async def main():
    for flag in (False, True):
        group = asyncio.gather(job(1), job(2), job(3), return_exceptions=flag)
        await asyncio.sleep(1.5)
        print(group.cancel('msg'), group.cancel('twice'), group.cancelled(), group.done())
        try:
            print(await group)
        except asyncio.CancelledError as error:
            print('group', error.args)
        print(group.cancelled(), group.done(), [c.cancelled() for c in group._children])


asyncio.run(main())
