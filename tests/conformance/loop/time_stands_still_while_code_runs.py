import asyncio
import time


async def main():
    start = time.time()
    total = 0
    for i in range(10000):
        total += i * i
    print(total, time.time() - start, time.perf_counter(), time.monotonic())
    await asyncio.sleep(0.1)
    print(time.time() - start, time.perf_counter(), time.monotonic_ns(), time.time_ns())
    await asyncio.sleep(0.2)
    print(time.time() - start, time.perf_counter(), asyncio.get_running_loop().time())
    time.sleep(0.7)
    print(time.time() - start, f"{time.perf_counter():.2f}", time.process_time())


asyncio.run(main())
