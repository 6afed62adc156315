# compare: stderr
import asyncio


async def job():
    return 1


loop = asyncio.new_event_loop()
print(loop.run_until_complete(job()))
other = asyncio.new_event_loop()
other.call_soon(print, 'never')
other.call_later(1, print, 'never')
future = other.create_future()
print('not closed')
