import asyncio
import sys


async def quits():
    await asyncio.sleep(0.5)
    print("quitting")
    sys.exit(3)


async def other():
    try:
        await asyncio.sleep(10)
    finally:
        print("other is cancelled")


async def main():
    asyncio.create_task(other())
    t = asyncio.create_task(quits())
    try:
        await t
    except SystemExit as e:
        print("main sees", repr(e))
        raise
    finally:
        print("main finally")


asyncio.run(main())
