# compare: stderr
import asyncio
import time


def fails():
    time.sleep(1)
    raise ValueError('nobody waits')


async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, fails)
    await asyncio.sleep(2)
    print('after the first')
    loop.run_in_executor(None, fails)
    print('main ends')


asyncio.run(main())
print('end', time.monotonic())
