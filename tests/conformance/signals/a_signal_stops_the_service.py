import asyncio
import signal


async def worker(n):
    try:
        while True:
            await asyncio.sleep(n)
            print('worker', n)
    finally:
        print('worker', n, 'cleans up')
        await asyncio.sleep(0.1)


async def main():
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    for sig in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sig, stop.set)
    tasks = [asyncio.create_task(worker(n)) for n in (1, 2)]
    loop.call_later(3.5, signal.raise_signal, signal.SIGTERM)
    await stop.wait()
    print('stopping at', loop.time())
    for task in tasks:
        task.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    signal.raise_signal(signal.SIGINT)
    print('no KeyboardInterrupt: it has a handler')


asyncio.run(main())
