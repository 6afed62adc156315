import asyncio


async def job():
    return 1


async def main():
    future = asyncio.run_coroutine_threadsafe(job(), asyncio.get_running_loop())
    print('this blocks the loop for ever')
    print(future.result())


asyncio.run(main())
