import asyncio


class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0.5).__await__()
        return 'awaited'


loop = asyncio.new_event_loop()
print(loop.run_until_complete(Awaitable()), loop.time())
future = loop.create_future()
loop.call_soon(future.set_result, 'future')
print(loop.run_until_complete(future))
print(loop.run_until_complete(future), 'again')
for bad in [3, None, 'text', print, [1]]:
    try:
        loop.run_until_complete(bad)
    except Exception as error:
        print(type(error).__name__, error)
try:
    loop.run_until_complete()
except TypeError as error:
    print(error)
loop.close()
