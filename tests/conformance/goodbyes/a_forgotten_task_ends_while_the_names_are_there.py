# compare: stderr
import asyncio


async def shopper():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        raise


async def shop():
    ben = asyncio.create_task(shopper())
    await asyncio.sleep(2)


loop = asyncio.new_event_loop()
loop.run_until_complete(shop())
loop.close()
print("end")
