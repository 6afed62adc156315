# compare: stderr
import asyncio
import time


async def ticks():
    try:
        while True:
            yield 1
            await asyncio.sleep(1)
    finally:
        print('generator closed', time.monotonic())


async def leftover(n):
    try:
        await asyncio.sleep(100)
    finally:
        print('leftover', n, time.monotonic())
        await asyncio.sleep(n)
        print('leftover', n, 'ended', time.monotonic())


async def main():
    global kept
    kept = ticks()
    await anext(kept)
    for n in (1, 2):
        asyncio.create_task(leftover(n))
    asyncio.get_running_loop().run_in_executor(None, time.sleep, 5)
    await asyncio.sleep(0)
    print('main ends')
    return 'result'


print(asyncio.run(main()), time.monotonic())
