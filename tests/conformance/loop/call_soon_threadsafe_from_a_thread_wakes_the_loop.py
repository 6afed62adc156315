import asyncio
import threading
import time


def worker(loop, future):
    time.sleep(0.5)
    print("worker", threading.current_thread().name)
    loop.call_soon_threadsafe(future.set_result, "from the thread")
    loop.call_soon_threadsafe(print, "second callback")


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    thread = threading.Thread(target=worker, args=(loop, future), name="helper")
    thread.start()
    print(await future, loop.time())
    thread.join()
    print(thread.is_alive())


asyncio.run(main())
