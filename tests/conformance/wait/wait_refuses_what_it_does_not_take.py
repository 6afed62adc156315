# compare: stderr
import asyncio


async def job():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(job())
    coro = job()
    for bad in [[], [coro], task, coro, 3, {}, [3]]:
        try:
            await asyncio.wait(bad)
        except (TypeError, ValueError, AttributeError) as error:
            print(type(error).__name__, str(error).split(' at 0x')[0])
    coro.close()
    for keywords in [{'return_when': 'SOMETIMES'}, {'loop': None}, {'timeout': 'x'}]:
        try:
            await asyncio.wait([task], **keywords)
        except Exception as error:
            print(type(error).__name__, error)
    print(asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED)


asyncio.run(main())
