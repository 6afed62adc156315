import asyncio
import signal


async def counter(log):
    while True:
        log.append(1)
        await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    log = []
    stop = asyncio.Event()

    def on_term(name):
        print("handler", name, len(log) - mark)
        stop.set()

    loop.add_signal_handler(signal.SIGTERM, on_term, "term")
    t = asyncio.create_task(counter(log))
    await asyncio.sleep(0)
    mark = len(log)
    signal.raise_signal(signal.SIGTERM)
    print("raised", len(log) - mark)
    await stop.wait()
    print("main wakes", len(log) - mark)
    t.cancel()
    print(loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))


asyncio.run(main())
