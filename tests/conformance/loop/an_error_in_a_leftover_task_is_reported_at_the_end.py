# compare: stderr
import asyncio


async def leftover():
    try:
        await asyncio.sleep(100)
    finally:
        raise ValueError("cleaning up failed")


async def main():
    asyncio.create_task(leftover())
    await asyncio.sleep(0.1)
    print("main ends")


asyncio.run(main())
print("after run")
