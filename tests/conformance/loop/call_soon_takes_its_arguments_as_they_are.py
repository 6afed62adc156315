# compare: stderr
import asyncio


def show(*args):
    print('called with', args)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(show)
    loop.call_soon(show, 1, None, [])
    loop.call_soon(show, context=3)
    for bad in [lambda: loop.call_soon(), lambda: loop.call_soon(show, key=1),
                lambda: loop.call_later(1), lambda: loop.call_at(),
                lambda: loop.call_later(None, show), lambda: loop.call_at(None, show),
                lambda: lambda: loop.call_soon_threadsafe()]:
        try:
            bad()
        except Exception as error:
            print(type(error).__name__, error)
    await asyncio.sleep(0)


asyncio.run(main())
