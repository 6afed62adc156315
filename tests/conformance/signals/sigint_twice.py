# compare: stderr
import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, signal.raise_signal, signal.SIGINT)
    loop.call_later(2, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print('first')
        try:
            await asyncio.sleep(5)
        finally:
            print('second', loop.time())


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print('interrupted', repr(error), repr(error.__context__))
