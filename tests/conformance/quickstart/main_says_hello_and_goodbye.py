import asyncio, time


async def main():
    print(f"{time.ctime()} Hi there!")
    await asyncio.sleep(1.0)
    print(f"{time.ctime()} Bye for now!")


asyncio.run(main())
