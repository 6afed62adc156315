# compare: stderr
import asyncio


async def step(n):
    if n == 0:
        return unknown_function(n)
    await asyncio.sleep(0.1)
    return await step(n - 1)


async def main():
    results = await asyncio.gather(*(step(i) for i in range(3)), return_exceptions=True)
    print(results)
    print(await step(2))


asyncio.run(main())
