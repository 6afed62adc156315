import asyncio


async def job(n, fail=False):
    await asyncio.sleep(n)
    if fail:
        raise ValueError(n)
    return n


def names(tasks):
    return [t.get_name() for t in tasks]


async def main():
    loop = asyncio.get_running_loop()
    tasks = [asyncio.create_task(job(n), name=f"job {n}") for n in (3, 1, 2)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(names(done), names(pending), loop.time())
    done, pending = await asyncio.wait(tasks, timeout=1)
    print(names(done), names(pending), loop.time())
    done, pending = await asyncio.wait(tasks)
    print(names(done), pending, loop.time())
    tasks = [asyncio.create_task(job(n, n == 2), name=f"job {n}") for n in (3, 1, 2)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(names(done), names(pending), loop.time(), [repr(t.exception()) for t in done])
    done, pending = await asyncio.wait(pending, timeout=0)
    print(names(done), names(pending))
    for bad in ([], [job(1)]):
        try:
            await asyncio.wait(bad)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
        for c in bad:
            c.close()
    t = tasks[0]
    try:
        await asyncio.wait(t)
    except TypeError as e:
        print(e)
    try:
        await asyncio.wait([t], return_when="SOMETIMES")
    except ValueError as e:
        print(e)
    print(asyncio.FIRST_COMPLETED, asyncio.ALL_COMPLETED, type(done))


asyncio.run(main())
