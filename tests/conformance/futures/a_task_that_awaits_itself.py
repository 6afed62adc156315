import asyncio


async def main():
    async def selfish():
        await task

    task = asyncio.create_task(selfish())
    try:
        await task
    except RuntimeError as e:
        print(str(e)[:28])
    loop = asyncio.new_event_loop()
    other = loop.create_future()
    try:
        await other
    except RuntimeError as e:
        print(str(e).split("got Future")[1].rsplit(" ", 6)[1:] and "attached to a different loop" in str(e))
    loop.close()


asyncio.run(main())
