import asyncio


async def main():
    queue = asyncio.Queue()
    await queue.put(1)
    print(await queue.get())
    await queue.join()
    print("never")


asyncio.run(main())
