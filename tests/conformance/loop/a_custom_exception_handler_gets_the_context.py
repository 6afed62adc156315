import asyncio


def handler(loop, context):
    exc = context.get("exception")
    print("handler:", sorted(context), context["message"].split(" at ")[0], repr(exc))


def bad():
    raise KeyError("k")


async def fails():
    raise OSError(5, "io")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(bad)
    await asyncio.sleep(0)
    t = asyncio.create_task(fails())
    await asyncio.sleep(0.1)
    del t
    loop.call_exception_handler({"message": "made by hand", "extra": 1})
    loop.set_exception_handler(None)
    try:
        loop.set_exception_handler("text")
    except TypeError as e:
        print(e)


asyncio.run(main())
