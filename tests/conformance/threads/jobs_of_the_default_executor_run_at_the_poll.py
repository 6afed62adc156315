import asyncio
import threading
import time


def job(n):
    print(f"job {n} in {threading.current_thread().name} at {time.monotonic():.1f}")
    time.sleep(1)
    return n * n


async def main():
    loop = asyncio.get_running_loop()
    futures = [loop.run_in_executor(None, job, n) for n in range(10)]
    print("submitted")
    await asyncio.sleep(0)
    print("after one round")
    print(await asyncio.gather(*futures), time.monotonic())
    print(await asyncio.to_thread(job, 20))
    print(await loop.run_in_executor(None, lambda: threading.current_thread().name))


asyncio.run(main())
