# compare: stderr
# since: 3.11.7
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    for a, b, d in ((1, 2, 3), (2, 1, 3), (1, 1, 3), (None, 1, 2), (1, None, 2), (3, 4, 1), (0, 1, 1), (1, 0, 1), (-1, 1, 0), (0, 0, 0)):
        start = loop.time()
        outer = inner = None
        try:
            async with asyncio.timeout(a) as outer:
                try:
                    async with asyncio.timeout(b) as inner:
                        await asyncio.sleep(d)
                        print("slept")
                except TimeoutError as e:
                    print("inner timeout", repr(e.__cause__))
                print("between")
                await asyncio.sleep(d)
        except TimeoutError as e:
            print("outer timeout", repr(e.__cause__), repr(e.__context__))
        print((a, b, d), outer.expired(), inner and inner.expired(), loop.time() - start, asyncio.current_task().cancelling())

asyncio.run(main())
