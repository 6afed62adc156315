import asyncio


async def two_steps(name, a, b):
    await asyncio.sleep(a)
    await asyncio.sleep(b)
    print(name, asyncio.get_running_loop().time())


async def one_step(name, a):
    await asyncio.sleep(a)
    print(name, asyncio.get_running_loop().time())


async def main():
    await asyncio.gather(two_steps("0.1+0.2", 0.1, 0.2), one_step("0.3", 0.3), two_steps("0.2+0.1", 0.2, 0.1), one_step("0.30000000000000004", 0.30000000000000004), two_steps("0.5+0.5", 0.5, 0.5), one_step("1", 1))


asyncio.run(main())
