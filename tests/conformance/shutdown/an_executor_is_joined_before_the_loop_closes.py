import asyncio
import time


def job(n):
    time.sleep(n)
    print("job", n, "ends at", time.monotonic())


async def main():
    loop = asyncio.get_running_loop()
    for n in (3, 1, 2):
        loop.run_in_executor(None, job, n)
    await asyncio.sleep(0.5)
    print("main ends at", time.monotonic())


asyncio.run(main())
print("closed at", time.monotonic())
loop = asyncio.new_event_loop()
loop.run_in_executor(None, job, 2)
loop.run_until_complete(asyncio.sleep(1))
loop.run_until_complete(loop.shutdown_default_executor())
print("joined by hand at", time.monotonic())
try:
    loop.run_in_executor(None, job, 1)
except RuntimeError as e:
    print(e)
loop.close()
