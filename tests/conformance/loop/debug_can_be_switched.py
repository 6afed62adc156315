import asyncio
import sys


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), sys.get_coroutine_origin_tracking_depth())
    loop.set_debug(True)
    print(loop.get_debug(), sys.get_coroutine_origin_tracking_depth())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(sys.get_coroutine_origin_tracking_depth())
    loop.set_debug(False)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(loop.get_debug(), sys.get_coroutine_origin_tracking_depth())
    print(loop.slow_callback_duration)


asyncio.run(main())
print(sys.get_coroutine_origin_tracking_depth())
asyncio.run(main(), debug=True)
print(sys.get_coroutine_origin_tracking_depth())
