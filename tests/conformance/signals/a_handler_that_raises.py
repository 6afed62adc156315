import asyncio
import signal


class Stop(Exception):
    pass


def handler(number, frame):
    raise Stop(f"signal {number}")


async def main():
    try:
        await asyncio.sleep(1)
        signal.raise_signal(signal.SIGUSR2)
        print("never")
    except Stop as e:
        print("caught in main", e)
    asyncio.get_running_loop().call_soon(signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("cancelled by SIGINT")
        raise


signal.signal(signal.SIGUSR2, handler)
try:
    asyncio.run(main())
except KeyboardInterrupt as e:
    print(repr(e))
old = signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.raise_signal(signal.SIGINT)
print("ignored", old is signal.default_int_handler)
