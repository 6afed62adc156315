import asyncio
import signal


async def child():
    try:
        await asyncio.sleep(10)
    finally:
        print("child cleaned up")


async def main():
    asyncio.create_task(child())
    asyncio.get_running_loop().call_later(1, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("main is cancelled at", asyncio.get_running_loop().time())
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("KeyboardInterrupt")


async def swallows():
    asyncio.get_running_loop().call_later(1, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        return "swallowed"


print(asyncio.run(swallows()))
signal.raise_signal(signal.SIGINT)
