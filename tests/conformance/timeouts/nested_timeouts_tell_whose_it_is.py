# since: 3.11.7
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(2) as outer:
            try:
                async with asyncio.timeout(1) as inner:
                    await asyncio.sleep(5)
            except TimeoutError:
                print("inner", inner.expired(), outer.expired(), loop.time())
            await asyncio.sleep(5)
    except TimeoutError:
        print("outer", outer.expired(), loop.time())
    try:
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(2) as inner:
                    await asyncio.sleep(5)
            except TimeoutError:
                print("not here")
    except TimeoutError:
        print("outer first", inner.expired(), outer.expired(), loop.time())
    try:
        async with asyncio.timeout(1):
            async with asyncio.timeout(1):
                await asyncio.sleep(3)
    except TimeoutError as e:
        print("same instant", repr(e.__cause__), asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(1):
            raise ValueError("own error")
    except ValueError as e:
        print(e)


asyncio.run(main())
