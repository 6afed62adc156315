# compare: stderr
import asyncio
import sys


async def child():
    await asyncio.sleep(0.1)
    sys.exit(5)


async def main():
    try:
        await asyncio.create_task(child())
    except SystemExit as error:
        print('main sees', error.code)
        raise
    finally:
        print('finally')


asyncio.run(main())
