# compare: stderr
import asyncio
import signal


class Stop(Exception):
    pass


def handler(number, frame):
    raise Stop('from the handler')


signal.signal(signal.SIGUSR1, handler)


async def main():
    try:
        signal.raise_signal(signal.SIGUSR1)
    except Stop as error:
        print('in main', error)
    asyncio.get_running_loop().call_soon(signal.raise_signal, signal.SIGUSR1)
    await asyncio.sleep(1)
    print('reported as an error of the callback')
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR2, lambda: 1 / 0)
    signal.raise_signal(signal.SIGUSR2)
    await asyncio.sleep(1)


asyncio.run(main())
