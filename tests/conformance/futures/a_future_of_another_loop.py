# compare: stderr
import asyncio


async def waits(future):
    await future


other = asyncio.new_event_loop()
stranger = other.create_future()


async def main():
    try:
        await asyncio.create_task(waits(stranger))
    except RuntimeError as error:
        print(error)
    try:
        await asyncio.wait_for(stranger, 1)
    except (RuntimeError, ValueError) as error:
        print(error)
    try:
        await asyncio.gather(stranger, asyncio.get_running_loop().create_future())
    except (RuntimeError, ValueError) as error:
        print(error)
    try:
        await asyncio.shield(stranger)
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__)


asyncio.run(main())
other.close()
