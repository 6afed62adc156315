# compare: stderr
import asyncio


def work():
    return 5


async def main():
    print("start")
    value = await work()
    print(value)


asyncio.run(main())
