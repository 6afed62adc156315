import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, print, 'first handler')
    loop.add_signal_handler(signal.SIGTERM, print, 'second replaces it')
    loop.add_signal_handler(signal.SIGUSR1, lambda *args: print('usr1', args), 1, 2)
    loop.call_soon(print, 'call before')
    signal.raise_signal(signal.SIGTERM)
    signal.raise_signal(signal.SIGUSR1)
    signal.raise_signal(signal.SIGTERM)
    loop.call_soon(print, 'call after')
    for n in range(4):
        await asyncio.sleep(0)
        print('step', n)
    print(loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))
    print(signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGUSR1) not in (signal.SIG_DFL, None))
    for bad in (lambda: loop.add_signal_handler('x', print), lambda: loop.add_signal_handler(999, print),
                lambda: loop.add_signal_handler(signal.SIGKILL, print), lambda: loop.add_signal_handler(signal.SIGTERM, main),
                lambda: loop.remove_signal_handler('x'), lambda: loop.add_signal_handler(signal.SIGTERM)):
        try:
            bad()
        except (TypeError, ValueError, RuntimeError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
print(signal.getsignal(signal.SIGUSR1))
