# compare: stderr
import asyncio
import concurrent.futures
import threading
import time


async def job(n, fail=False):
    await asyncio.sleep(n)
    if fail:
        raise ValueError('fail')
    return n, asyncio.current_task().get_name()


def from_a_thread(loop):
    future = asyncio.run_coroutine_threadsafe(job(1), loop)
    print(type(future).__module__, future.result(), time.monotonic())
    try:
        asyncio.run_coroutine_threadsafe(job(1, True), loop).result()
    except ValueError as error:
        print(repr(error))
    future = asyncio.run_coroutine_threadsafe(job(10), loop)
    try:
        future.result(timeout=1)
    except TimeoutError:
        print('timeout', future.cancel(), time.monotonic())
    try:
        future.result()
    except concurrent.futures.CancelledError:
        print('cancelled')
    for bad in (job, 3, None):
        try:
            asyncio.run_coroutine_threadsafe(bad, loop)
        except TypeError as error:
            print(error)


async def main():
    await asyncio.to_thread(from_a_thread, asyncio.get_running_loop())
    print([t.get_name() for t in asyncio.all_tasks()])
    future = asyncio.run_coroutine_threadsafe(job(0), asyncio.get_running_loop())
    print(await asyncio.wrap_future(future))


asyncio.run(main())
loop = asyncio.new_event_loop()
loop.close()
coro = job(1)
try:
    asyncio.run_coroutine_threadsafe(coro, loop)
except RuntimeError as error:
    print(error)
coro.close()
