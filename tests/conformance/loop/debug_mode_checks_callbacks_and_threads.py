import asyncio
import threading


async def coro():
    pass


async def main():
    loop = asyncio.get_running_loop()
    for bad in [lambda: loop.call_soon(coro), lambda: loop.call_later(1, coro), lambda: loop.call_at(1, coro),
                lambda: loop.call_soon(3), lambda: loop.call_soon_threadsafe('x'), lambda: loop.call_soon_threadsafe(coro),
                lambda: loop.run_in_executor(None, coro), lambda: loop.run_in_executor(None, 3)]:
        try:
            bad()
        except TypeError as error:
            print(str(error).split(' at 0x')[0])

    def from_a_thread():
        for call in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print), lambda: loop.call_at(1, print)):
            try:
                call()
            except RuntimeError as error:
                print(error)
        loop.call_soon_threadsafe(print, 'threadsafe works')

    thread = threading.Thread(target=from_a_thread)
    thread.start()
    await asyncio.sleep(0.1)


asyncio.run(main(), debug=True)
