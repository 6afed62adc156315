import asyncio

N = 100000


async def sleeper(n):
    await asyncio.sleep(n % 100 / 10)
    return n


async def main():
    results = await asyncio.gather(*(sleeper(n) for n in range(N)))
    print(len(results), results[-1], asyncio.get_running_loop().time())


asyncio.run(main())
