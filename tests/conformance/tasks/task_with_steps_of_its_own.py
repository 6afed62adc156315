# asyncio.tasks._PyTask: a class of the program may stand around every step and every wake-up of its tasks.
import asyncio
import time


class Traced(asyncio.tasks._PyTask):
    steps = 0

    def _Task__step(self, exc=None):
        self.steps += 1
        print(f'{self.get_name()} step {self.steps}', 'with ' + repr(exc) if exc else '')
        super()._Task__step(exc)
        print(f'{self.get_name()} stepped: done {self.done()}, waits {self._fut_waiter is not None}')

    def _Task__wakeup(self, future):
        print(f'{self.get_name()} is woken by {type(future).__name__}')
        super()._Task__wakeup(future)


async def nap(n):
    await asyncio.sleep(n)
    time.sleep(0.25)
    return n


async def fails(n):
    await asyncio.sleep(0)
    raise LookupError(n)


async def stubborn():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError as e:
        print('stubborn', repr(e))
        await asyncio.sleep(0)
        raise


async def waits_for(task):
    try:
        return await task
    except LookupError as e:
        return e.args


async def main():
    print(asyncio.current_task().get_name(), type(asyncio.current_task()).__name__)
    print(await nap(1))
    nap_task = asyncio.create_task(nap(0.5), name='nap')
    bad = asyncio.create_task(fails('x'), name='bad')
    print(await asyncio.gather(waits_for(nap_task), waits_for(bad), asyncio.to_thread(time.sleep, 1)))
    s = asyncio.create_task(stubborn(), name='stubborn')
    await asyncio.sleep(0)
    s.cancel('enough')
    try:
        await asyncio.wait_for(s, 3)
    except asyncio.CancelledError as e:
        print(s.cancelled(), repr(e), s)
    async with asyncio.TaskGroup() as group:
        t = group.create_task(nap(0.125), name='grouped')
    print(t.result(), t, len(asyncio.all_tasks()))
    return 'end'


loop = asyncio.new_event_loop()
loop.set_task_factory(lambda loop, coro, **more: Traced(coro, loop=loop, **more))
print(loop.run_until_complete(main()), loop.time())
loop.close()

plain = asyncio.new_event_loop()
task = asyncio.tasks._PyTask(nap(2), loop=plain, name='plain')
print(task, issubclass(Traced, asyncio.tasks._PyTask), Traced.__base__.__name__, Traced.__base__.__module__)
print(plain.run_until_complete(task), task)
plain.close()
