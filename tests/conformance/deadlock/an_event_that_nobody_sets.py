import asyncio


async def waiter(event):
    print("waiting")
    await event.wait()
    print("never")


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(waiter(event))
    await asyncio.sleep(1)
    print("nobody will set it")
    await task


asyncio.run(main())
