import asyncio


async def job(n):
    await asyncio.sleep(n)
    return n


async def main():
    for future in asyncio.as_completed([job(0.3), job(0.1), job(0.2)]):
        print(await future, asyncio.get_running_loop().time())
    try:
        for future in asyncio.as_completed([job(1), job(3)], timeout=2):
            print(await future)
    except TimeoutError as e:
        print("timeout", repr(e), asyncio.get_running_loop().time())
    for i, future in enumerate(asyncio.as_completed([job(0), job(0), job(0)])):
        print(i, await future)
    try:
        asyncio.as_completed(job)
    except TypeError as e:
        print(e)
    print(list(asyncio.as_completed([])))


asyncio.run(main())
