# compare: stderr
import asyncio
import signal
import threading
import time


def from_a_thread(loop):
    for call in (lambda: signal.signal(signal.SIGTERM, print), lambda: loop.add_signal_handler(signal.SIGTERM, print)):
        try:
            call()
        except (ValueError, RuntimeError) as error:
            print(type(error).__name__, error)


async def main():
    thread = threading.Thread(target=from_a_thread, args=(asyncio.get_running_loop(),))
    thread.start()
    await asyncio.sleep(1)


asyncio.run(main())


def handler(number, frame):
    print('handler at', time.monotonic())


signal.signal(signal.SIGALRM, handler)
timer = threading.Timer(1, signal.raise_signal, [signal.SIGALRM])
timer.start()
time.sleep(3)
print('slept', time.monotonic())
