import asyncio
from contextlib import asynccontextmanager


class Pool:
    def __init__(self, size):
        self.free = [f"conn{i}" for i in range(size)]
        self.sem = asyncio.Semaphore(size)

    @asynccontextmanager
    async def connection(self):
        await self.sem.acquire()
        conn = self.free.pop()
        try:
            yield conn
        finally:
            self.free.append(conn)
            self.sem.release()


async def query(pool, n):
    async with pool.connection() as conn:
        print(f"{asyncio.get_running_loop().time():.1f} query {n} on {conn}")
        await asyncio.sleep(0.2 + n * 0.1)
        if n == 2:
            raise ValueError("bad query")
        return n


async def main():
    pool = Pool(2)
    print(await asyncio.gather(*(query(pool, n) for n in range(5)), return_exceptions=True))
    print(sorted(pool.free))


asyncio.run(main())
