import asyncio
import concurrent.futures
import threading
import time


def worker(future):
    time.sleep(1)
    future.set_result("from a plain thread")


async def main():
    plain = concurrent.futures.Future()
    threading.Thread(target=worker, args=(plain,)).start()
    wrapped = asyncio.wrap_future(plain)
    print(type(wrapped).__name__, wrapped.done(), asyncio.wrap_future(wrapped) is wrapped)
    print(await wrapped, asyncio.get_running_loop().time())
    plain = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(plain)
    wrapped.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(plain.cancelled())
    plain = concurrent.futures.Future()
    plain.set_exception(KeyError("k"))
    try:
        await asyncio.wrap_future(plain)
    except KeyError as e:
        print(repr(e))


asyncio.run(main())
