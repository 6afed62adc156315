# compare: stderr
import asyncio


def bad(f):
    print("bad callback")
    return 1 / 0


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    f.add_done_callback(bad)
    f.add_done_callback(lambda f: print("the next one runs"))
    f.set_result(None)
    await f
    print("main goes on")


asyncio.run(main())
