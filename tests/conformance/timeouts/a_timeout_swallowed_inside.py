import asyncio


async def main():
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                print("swallowed")
            print("body goes on", asyncio.current_task().cancelling())
        print("no TimeoutError")
    except TimeoutError:
        print("TimeoutError after all")
    print(asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(5)
            finally:
                await asyncio.sleep(1)
                print("slow clean-up", asyncio.get_running_loop().time())
    except TimeoutError:
        print("timeout at", asyncio.get_running_loop().time())


asyncio.run(main())
