import asyncio


async def job(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError(f"job {n}")
    return n


async def main():
    tasks = [asyncio.create_task(job(n)) for n in (3, 2, 1)]
    for f in asyncio.as_completed(tasks):
        try:
            print(await f)
        except ValueError as e:
            print("error", e)
    first = next(asyncio.as_completed([job(0.5), job(0.25)]))
    print(type(first).__name__, await first)
    await asyncio.sleep(1)


asyncio.run(main())
