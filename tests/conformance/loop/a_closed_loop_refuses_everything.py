# compare: stderr
import asyncio


async def nothing():
    pass


loop = asyncio.new_event_loop()
loop.close()
loop.close()
print(loop.is_closed(), repr(loop).split(' ')[1:])
coro = nothing()
for use in [lambda: loop.call_soon(print), lambda: loop.call_later(1, print), lambda: loop.call_at(1, print),
            lambda: loop.call_soon_threadsafe(print), lambda: loop.run_forever(), lambda: loop.run_until_complete(coro),
            lambda: loop.create_task(coro), lambda: loop.run_in_executor(None, print),
            lambda: loop.add_signal_handler(2, print)]:
    try:
        print(use())
    except Exception as error:
        print(type(error).__name__, error)
coro.close()
future = loop.create_future()
future.set_result(3)
print(future.result(), loop.time(), loop.stop())
other = loop.create_future()
other.add_done_callback(print)
try:
    other.set_result(1)
except RuntimeError as error:
    print(error, other.done())
