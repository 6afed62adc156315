import asyncio


async def body():
    print("never printed")
    try:
        await asyncio.sleep(1)
    finally:
        print("nor this")


async def main():
    t = asyncio.create_task(body())
    print(t.cancel(), t.cancelled(), t.done(), t.cancelling())
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled", t.cancelled(), t.done())
    print(t.cancel())


asyncio.run(main())
