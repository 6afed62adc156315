import asyncio
import sys


async def main():
    asyncio.get_running_loop().call_soon(sys.exit, 7)
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('cancelled on the way out')
        raise
    finally:
        print('finally')


asyncio.run(main())
