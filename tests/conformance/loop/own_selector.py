# A program that stands in for loop._selector.select decides how long a wait takes: clocks that leap, waits that are counted.
import asyncio
import contextlib
import time


class Clock:
    """Time that passes at once."""

    def __init__(self, loop):
        self.loop, self.now, self.waits = loop, 0.0, []

    def time(self):
        return self.now

    def select(self, timeout):
        if timeout is None:
            raise RuntimeError('nothing to wait for')
        self.waits.append(timeout)
        self.now += timeout
        return self.plain(0)

    @contextlib.contextmanager
    def wound(self):
        self.plain = self.loop._selector.select
        self.loop._selector.select = self.select
        self.loop.time = self.time
        try:
            yield self
        finally:
            del self.loop._selector.select
            del self.loop.time


async def lap(n):
    await asyncio.sleep(n)
    return n, asyncio.get_running_loop().time()


async def main():
    loop = asyncio.get_running_loop()
    began = time.monotonic()
    with Clock(loop).wound() as clock:
        print(await asyncio.gather(lap(3600), lap(60), lap(60.5)))
        try:
            async with asyncio.timeout(100):
                await lap(10 ** 6)
        except TimeoutError:
            print('out of time at', loop.time())
        print(time.monotonic() - began, [wait for wait in clock.waits if wait])
    print(await asyncio.wait_for(lap(2), 3), time.monotonic() - began)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
with Clock(loop).wound():
    print(loop.run_until_complete(lap(7)))
    try:
        loop.run_until_complete(loop.create_future())
    except RuntimeError as error:
        print(error)
loop.close()
