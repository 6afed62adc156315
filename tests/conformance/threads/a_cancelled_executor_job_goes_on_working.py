import asyncio
import time


def job():
    print("job starts")
    time.sleep(3)
    print("job ends at", time.monotonic())


async def main():
    try:
        await asyncio.wait_for(asyncio.to_thread(job), timeout=1)
    except TimeoutError:
        print("timeout at", time.monotonic())
    f = asyncio.get_running_loop().run_in_executor(None, job)
    await asyncio.sleep(0.1)
    print(f.cancel(), f.cancelled())
    print("main ends at", time.monotonic())


asyncio.run(main())
print("run returned at", time.monotonic())
