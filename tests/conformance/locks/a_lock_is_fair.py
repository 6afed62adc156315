import asyncio


async def worker(name, lock):
    print(name, "wants it", lock.locked())
    async with lock:
        print(name, "has it at", asyncio.get_running_loop().time())
        await asyncio.sleep(1)
    print(name, "released it")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(worker(n, lock) for n in "abcd"))
    print(lock.locked(), await lock.acquire(), lock.locked())
    lock.release()
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    print(repr(lock)[-11:])


asyncio.run(main())
