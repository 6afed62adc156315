import asyncio
import signal


async def main():
    try:
        await asyncio.sleep(1)
        print("raising", flush=True)
        signal.raise_signal(signal.SIGTERM)
        print("never")
    finally:
        print("not even this")


asyncio.run(main())
