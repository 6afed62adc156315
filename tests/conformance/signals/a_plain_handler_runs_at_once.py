import asyncio
import signal


def handler(number, frame):
    print("handler", signal.Signals(number).name, type(number).__name__)


async def main():
    signal.signal(signal.SIGUSR1, handler)
    print("before")
    signal.raise_signal(signal.SIGUSR1)
    print("after")
    await asyncio.sleep(1)
    asyncio.get_running_loop().call_later(1, signal.raise_signal, signal.SIGUSR1)
    await asyncio.sleep(2)


print(signal.getsignal(signal.SIGUSR1), signal.SIGINT, repr(signal.SIGTERM), int(signal.SIGTERM))
asyncio.run(main())
print(signal.getsignal(signal.SIGUSR1) is handler, signal.getsignal(signal.SIGINT) is signal.default_int_handler)
