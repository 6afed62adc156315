# compare: stderr
import asyncio


async def leftover():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print('leftover cancelled')
        raise ValueError('leftover fails')


async def main():
    asyncio.create_task(leftover())
    await asyncio.sleep(0)
    raise KeyError('main fails')


asyncio.run(main())
