import asyncio


async def heartbeat():
    n = 0
    try:
        while True:
            await asyncio.sleep(1)
            n += 1
            print("♥" * n)
    except asyncio.CancelledError:
        print(f"{n} beats")
        raise


async def long_job():
    await asyncio.sleep(3.5)
    return "job done"


async def main():
    beat = asyncio.create_task(heartbeat())
    print(await long_job())
    beat.cancel()
    try:
        await beat
    except asyncio.CancelledError:
        print("heartbeat stopped:", beat.cancelled())


asyncio.run(main())
