# compare: stderr
import asyncio


async def deepest():
    await asyncio.sleep(0.1)
    raise ValueError('from the deep')


async def middle():
    try:
        await deepest()
    except ValueError as error:
        raise RuntimeError('translated') from error


async def top():
    async with asyncio.timeout(1):
        await asyncio.create_task(middle())


async def main():
    await asyncio.gather(top(), asyncio.sleep(1))


asyncio.run(main())
