import asyncio


async def late():
    print("late starts")
    await asyncio.sleep(0)
    print("late goes on")


async def leftover():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        asyncio.create_task(late())
        print("leftover makes a new task")
        await asyncio.sleep(0)
        print("leftover ends")


async def main():
    asyncio.create_task(leftover())
    await asyncio.sleep(0)


asyncio.run(main())
print("end")
