# compare: stderr
import asyncio


async def job(n):
    return n


class Thing:
    async def method(self):
        pass


async def agen():
    yield 1


async def main():
    job(1)
    print('line after')
    coro = job(2)
    coro = None
    [job(3), job(4)]
    Thing().method()
    agen()
    x = agen().__anext__()
    del x
    closed = job(5)
    closed.close()
    asyncio.sleep(1)
    asyncio.gather
    asyncio.Lock().acquire()
    return job(6)


result = asyncio.run(main())
print('main has returned a coroutine')
del result
(lambda: job(7))()
print('end')
