import asyncio
import concurrent.futures
import threading
import time


def job(n):
    time.sleep(n)
    if n == 0.2:
        raise ValueError("bad job")
    return f"{n} by {threading.current_thread().name}"


async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor(max_workers=2, thread_name_prefix="pool") as pool:
        futures = [loop.run_in_executor(pool, job, n) for n in (0.3, 0.1, 0.2, 0.1)]
        for r in await asyncio.gather(*futures, return_exceptions=True):
            print(repr(r), loop.time())
    try:
        loop.run_in_executor(pool, job, 1)
    except RuntimeError as e:
        print(e)
    loop.set_default_executor(concurrent.futures.ThreadPoolExecutor(1, "single"))
    print(await asyncio.gather(asyncio.to_thread(job, 0.5), asyncio.to_thread(job, 0.4)), loop.time())


asyncio.run(main())
