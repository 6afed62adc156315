# What a task of the program's own making tells asyncio: that it is there, and when its steps run.
import asyncio


class Errand:
    """Steps a generator as a callback of the loop."""

    def __init__(self, steps, loop):
        self.steps, self.loop, self.ended = steps, loop, False
        asyncio._register_task(self)
        loop.call_soon(self.step)

    def get_loop(self):
        return self.loop

    def done(self):
        return self.ended

    def __repr__(self):
        return '<Errand>'

    def step(self):
        asyncio._enter_task(self.loop, self)
        try:
            print(next(self.steps), asyncio.current_task())
            self.loop.call_soon(self.step)
        except StopIteration:
            self.ended = True
        finally:
            asyncio._leave_task(self.loop, self)


async def main():
    loop, me = asyncio.get_running_loop(), asyncio.current_task()
    me.set_name('main')
    errand = Errand(iter(['first', 'second']), loop)
    print(errand in asyncio.all_tasks(), len(asyncio.all_tasks()))
    try:
        asyncio._enter_task(loop, errand)
    except RuntimeError as e:
        print(str(e)[:29], str(e)[-20:])
    try:
        asyncio._leave_task(loop, errand)
    except RuntimeError as e:
        print(str(e)[:50])
    while not errand.done():
        await asyncio.sleep(0)
    print(errand in asyncio.all_tasks(), asyncio.current_task() is me)
    asyncio._unregister_task(me)
    print(len(asyncio.all_tasks()))
    asyncio._register_task(me)
    print(len(asyncio.all_tasks()))
    asyncio._leave_task(loop, me)
    print(asyncio.current_task())
    asyncio._enter_task(loop, me)
    print(asyncio.current_task().get_name())

asyncio.run(main())
future = asyncio.futures._PyFuture(loop=asyncio.new_event_loop())
future.set_result(1)
print(type(future), future.result(), asyncio.isfuture(future))
future.get_loop().close()
