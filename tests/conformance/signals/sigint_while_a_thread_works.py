import asyncio
import signal
import time


def job():
    time.sleep(2)
    print('job ends', time.monotonic())


async def main():
    asyncio.get_running_loop().call_later(1, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.to_thread(job)
    except asyncio.CancelledError:
        print('cancelled', time.monotonic())
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print('interrupted', time.monotonic())
