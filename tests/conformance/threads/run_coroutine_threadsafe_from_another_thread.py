import asyncio
import threading
import time


async def work(n):
    await asyncio.sleep(n)
    return n * 100


def start_loop(loop):
    asyncio.set_event_loop(loop)
    loop.run_forever()
    print("loop stopped")


loop = asyncio.new_event_loop()
thread = threading.Thread(target=start_loop, args=(loop,))
thread.start()
future = asyncio.run_coroutine_threadsafe(work(1), loop)
print(type(future).__name__, future.result(), time.monotonic())
future = asyncio.run_coroutine_threadsafe(work(5), loop)
try:
    future.result(timeout=1)
except TimeoutError:
    print("timeout", future.cancel())
time.sleep(0.5)
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
