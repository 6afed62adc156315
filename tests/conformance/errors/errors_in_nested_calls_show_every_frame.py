# compare: stderr
import asyncio


class Service:
    async def fetch(self, key):
        await asyncio.sleep(0.1)
        data = {"a": 1}
        return data[key]

    async def fetch_all(self, keys):
        return await asyncio.gather(*(self.fetch(k) for k in keys))


async def main():
    service = Service()
    print(await service.fetch_all(["a"]))
    values = [v for v in await service.fetch_all(["a", "b"])]
    print(values)


asyncio.run(main())
