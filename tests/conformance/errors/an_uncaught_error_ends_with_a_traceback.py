# compare: stderr
import asyncio


def divide(a, b):
    return a / b


async def inner():
    await asyncio.sleep(0.1)
    print("about to fail")
    return divide(1, 0)


async def main():
    result = await inner()
    print("never", result)


asyncio.run(main())
