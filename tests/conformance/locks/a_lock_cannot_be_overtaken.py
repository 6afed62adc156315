import asyncio


async def user(name, lock, log):
    async with lock:
        log.append(name)


async def main():
    lock, log = asyncio.Lock(), []
    await lock.acquire()
    waiting = asyncio.create_task(user('waiting', lock, log))
    await asyncio.sleep(0)
    lock.release()
    print('locked', lock.locked())
    await lock.acquire()
    log.append('main')
    lock.release()
    await waiting
    print(log)
    await lock.acquire()
    lock.release()
    await lock.acquire()
    print('nobody waits: at once')
    lock.release()


asyncio.run(main())
