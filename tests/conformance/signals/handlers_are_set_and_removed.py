import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGUSR1, print, "first handler")
    loop.add_signal_handler(signal.SIGUSR1, print, "it was replaced by the second")
    signal.raise_signal(signal.SIGUSR1)
    signal.raise_signal(signal.SIGUSR1)
    await asyncio.sleep(0.1)
    print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))
    for bad in (0, 1000, signal.SIGKILL, "SIGINT"):
        try:
            loop.add_signal_handler(bad, print)
        except (ValueError, RuntimeError, TypeError) as e:
            print(type(e).__name__, e)
    try:
        loop.add_signal_handler(signal.SIGUSR1, main)
    except TypeError as e:
        print(e)
    print(signal.strsignal(signal.SIGINT), signal.Signals.SIGTERM.name, signal.Signals(9).name, signal.SIGHUP.value)


asyncio.run(main())
