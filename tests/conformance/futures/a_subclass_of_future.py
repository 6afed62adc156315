import asyncio


class Noisy(asyncio.Future):
    def __init__(self, *, name, loop=None):
        super().__init__(loop=loop)
        self.name = name

    def set_result(self, value):
        print(self.name, 'set', value)
        super().set_result(value)

    def cancel(self, msg=None):
        print(self.name, 'cancel', msg)
        return super().cancel(msg)

    def add_done_callback(self, fn, *, context=None):
        print(self.name, 'add', getattr(fn, '__name__', type(fn).__name__))
        super().add_done_callback(fn, context=context)

    def __repr__(self):
        return f'<Noisy {self.name}>'


async def waits(future):
    return await future


async def main():
    a, b, c = (Noisy(name=name) for name in 'abc')
    task = asyncio.create_task(waits(a))
    await asyncio.sleep(0)
    print(task)
    a.set_result(1)
    print(await task)
    task = asyncio.create_task(waits(b))
    await asyncio.sleep(0)
    task.cancel('from outside')
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), b.cancelled())
    try:
        await asyncio.wait_for(c, 0.1)
    except TimeoutError:
        print('timeout', c.cancelled())
    d = Noisy(name='d')
    asyncio.get_running_loop().call_later(0.5, d.set_result, 'd')
    print(await asyncio.gather(d, asyncio.shield(d)))


asyncio.run(main())
