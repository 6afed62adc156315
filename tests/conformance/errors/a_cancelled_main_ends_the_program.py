# compare: stderr
import asyncio


async def main():
    asyncio.current_task().cancel('main cancels itself')
    await asyncio.sleep(1)


asyncio.run(main())
