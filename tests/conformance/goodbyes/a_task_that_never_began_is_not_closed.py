# compare: stderr
# Its coroutine is told of, but stays as it is: the task shows it as running.
import asyncio


async def never_begun():
    await asyncio.sleep(1)


loop = asyncio.new_event_loop()
named = loop.create_task(never_begun())
loop.close()
