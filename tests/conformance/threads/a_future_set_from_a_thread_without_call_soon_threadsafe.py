import asyncio
import threading
import time


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def wrong():
        time.sleep(1)
        future.set_result('the loop is not woken')

    threading.Thread(target=wrong).start()
    loop.call_later(5, print, 'something else wakes it at 5')
    print(await future, loop.time())
    future = loop.create_future()

    def right():
        time.sleep(1)
        loop.call_soon_threadsafe(future.set_result, 'woken')

    threading.Thread(target=right).start()
    print(await future, loop.time())


asyncio.run(main())
