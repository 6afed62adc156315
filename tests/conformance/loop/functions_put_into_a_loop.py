# A program may put a function of its own in the place of a loop's method, to look on or to bend time.
import asyncio
import time


def called(handle_callback):
    return getattr(handle_callback, '__name__', type(handle_callback).__name__)


async def watched():
    loop = asyncio.get_running_loop()
    soon, later, at = loop.call_soon, loop.call_later, loop.call_at

    def call_soon(callback, *args, context=None):
        print('  soon ', called(callback))
        return soon(callback, *args, context=context)

    def call_later(delay, callback, *args, context=None):
        print('  later', delay, called(callback))
        return later(delay, callback, *args, context=context)

    loop.call_soon = call_soon
    loop.call_later = call_later
    print('sleep')
    await asyncio.sleep(0.1)
    print('task and gather')
    await asyncio.gather(asyncio.create_task(asyncio.sleep(0.01)), asyncio.sleep(0.2))
    print('future')
    future = loop.create_future()
    loop.call_later(0.1, future.set_result, 'done')
    print(await future)
    del loop.call_soon, loop.call_later
    print('nobody looks on any more')
    await asyncio.sleep(0.1)

    loop.call_at = lambda when, callback, *args, **kw: at(when + 1, callback, *args, **kw)
    began = time.monotonic()
    await asyncio.sleep(0.5)
    print('a second more:', round(time.monotonic() - began, 2))


class Quick(asyncio.SelectorEventLoop):
    speed = 10

    def time(self):
        return super().time() * self.speed


class Slow(Quick):
    speed = 0.5


async def bent():
    loop = asyncio.get_running_loop()
    here, outside = loop.time(), time.monotonic()
    await asyncio.sleep(1)
    print(round(loop.time() - here, 1), round(time.monotonic() - outside, 1))
    outside = time.monotonic()
    try:
        async with asyncio.timeout(0.5):
            await asyncio.sleep(3)
    except TimeoutError:
        print('timeout after', round(time.monotonic() - outside, 2))
    outside = time.monotonic()
    try:
        await asyncio.wait_for(asyncio.sleep(3), 2)
    except TimeoutError:
        print('timeout after', round(time.monotonic() - outside, 1))


async def put_in():
    loop = asyncio.get_running_loop()
    real = loop.time
    base = real()
    loop.time = lambda: base + (real() - base) * 4
    began = time.monotonic()
    await asyncio.sleep(2)
    print('a quarter:', round(time.monotonic() - began, 1))


asyncio.run(watched())
for factory in Quick, Slow:
    print(factory.__name__)
    with asyncio.Runner(loop_factory=factory) as runner:
        runner.run(bent())
asyncio.run(put_in())
