# compare: stderr
import asyncio


async def slow():
    await asyncio.sleep(10)


async def main():
    try:
        await asyncio.wait_for(slow(), 1)
    except TimeoutError:
        print('the first is caught')
    async with asyncio.timeout(1):
        await slow()


asyncio.run(main())
