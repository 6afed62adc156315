import asyncio


async def slow():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("slow is cancelled at", asyncio.get_running_loop().time())
        await asyncio.sleep(0.5)
        raise


async def main():
    try:
        await asyncio.wait_for(slow(), timeout=1)
    except asyncio.TimeoutError as e:
        print("timeout", repr(e), asyncio.TimeoutError is TimeoutError, asyncio.get_running_loop().time())
    print(await asyncio.wait_for(asyncio.sleep(1, "in time"), timeout=2))
    try:
        await asyncio.wait_for(asyncio.sleep(1), timeout=0)
    except TimeoutError as e:
        print("no time at all", type(e.__cause__))
    print(await asyncio.wait_for(asyncio.sleep(0.1, "no limit"), None))


asyncio.run(main())
