# compare: stderr
import asyncio


def bad(n):
    print("bad is called", n)
    raise ValueError(f"bad {n}")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(bad, 1)
    loop.call_later(0.5, bad, 2)
    await asyncio.sleep(1)
    print("still here")


asyncio.run(main())
