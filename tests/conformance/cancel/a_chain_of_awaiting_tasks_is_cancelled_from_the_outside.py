import asyncio


async def leaf():
    try:
        await asyncio.sleep(10)
    finally:
        print("leaf ends")


async def middle():
    try:
        await asyncio.create_task(leaf(), name="leaf")
    finally:
        print("middle ends")


async def main():
    t = asyncio.create_task(middle(), name="middle")
    await asyncio.sleep(1)
    t.cancel("chain")
    try:
        await t
    except asyncio.CancelledError as e:
        print("main", e.args)


asyncio.run(main())
