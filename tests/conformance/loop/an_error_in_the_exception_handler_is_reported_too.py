# compare: stderr
import asyncio


def handler(loop, context):
    print("handling", context["message"][:21])
    raise RuntimeError("handler fails")


def bad():
    raise ValueError("first")


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    asyncio.get_running_loop().call_soon(bad)
    await asyncio.sleep(0)
    print("goes on")


asyncio.run(main())
