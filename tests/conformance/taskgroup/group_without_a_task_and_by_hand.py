# compare: stderr
import asyncio


async def main():
    group = asyncio.TaskGroup()
    try:
        with group:
            pass
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
    print(await group.__aenter__() is group)
    group.create_task(asyncio.sleep(0.1))
    print(await group.__aexit__(None, None, None), group)

    def callback():
        try:
            asyncio.TaskGroup().__aenter__().send(None)
        except (RuntimeError, StopIteration) as error:
            print(error)

    asyncio.get_running_loop().call_soon(callback)
    await asyncio.sleep(0)


asyncio.run(main())
