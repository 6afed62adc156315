import asyncio


async def main():
    try:
        await asyncio.sleep(0.5)
        raise KeyboardInterrupt
    finally:
        print("cleaning")


try:
    print("first")
    asyncio.run(main())
finally:
    print("last")
