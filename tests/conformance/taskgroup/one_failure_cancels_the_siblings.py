import asyncio


async def job(n):
    try:
        await asyncio.sleep(n)
        if n in (2, 2.0):
            raise ValueError(f"job {n}")
        print("finished", n)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            for n in (1, 2, 3, 4):
                group.create_task(job(n))
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                print("the body is cancelled too")
                raise
    except ExceptionGroup as e:
        print(repr(e), e.message, e.exceptions, asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job(9))
            raise KeyError("body")
    except BaseExceptionGroup as e:
        print(repr(e))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job(2))
            group.create_task(job(2.0))
    except* ValueError as e:
        print("several:", e.exceptions)


asyncio.run(main())
