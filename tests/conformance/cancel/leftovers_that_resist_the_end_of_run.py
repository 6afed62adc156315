# compare: stderr
import asyncio


async def resists(n):
    for attempt in range(n):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print('resist', attempt)
    print('slept on until', asyncio.get_running_loop().time())
    if n > 1:
        raise ValueError('after resisting')


async def spawns():
    try:
        await asyncio.sleep(10)
    finally:
        asyncio.create_task(asyncio.sleep(1), name='late')
        print('spawned')


async def main():
    asyncio.create_task(resists(1))
    asyncio.create_task(resists(2))
    asyncio.create_task(spawns())
    await asyncio.sleep(0)
    return 'main'


print(asyncio.run(main()))
