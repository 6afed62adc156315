import asyncio


async def worker(name, lock):
    try:
        async with lock:
            print(name, "in")
            await asyncio.sleep(1)
            print(name, "out")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    lock = asyncio.Lock()
    a, b, c = [asyncio.create_task(worker(n, lock)) for n in "abc"]
    await asyncio.sleep(0.5)
    b.cancel()
    await asyncio.gather(a, b, c, return_exceptions=True)
    print(asyncio.get_running_loop().time())
    a, b, c = [asyncio.create_task(worker(n, lock)) for n in "def"]
    await asyncio.sleep(1)
    b.cancel()
    print(await asyncio.gather(a, b, c, return_exceptions=True))
    print(lock.locked())


asyncio.run(main())
