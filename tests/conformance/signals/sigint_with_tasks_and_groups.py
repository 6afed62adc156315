import asyncio
import signal


async def child(n):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print('child', n, error.args)
        raise


async def main():
    asyncio.create_task(child('background'))
    asyncio.get_running_loop().call_later(1, signal.raise_signal, signal.SIGINT)
    async with asyncio.TaskGroup() as group:
        group.create_task(child(1))
        await asyncio.gather(child(2), child(3))


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print(repr(error), repr(error.__context__))
