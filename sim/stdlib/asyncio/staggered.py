# A race whose runners start one after another: each when the one before has failed, or after the delay.
from . import events, exceptions, locks, tasks

__all__ = ('staggered_race',)


class _Race:
    def __init__(self, runners, delay, loop):
        self.runners = enumerate(runners)
        self.delay = delay
        self.loop = loop
        self.tasks = []
        self.exceptions = []
        self.winner = (None, None)

    def start_next(self, failed):
        self.tasks.append(self.loop.create_task(self.take_part(failed)))

    async def take_part(self, failed):
        if failed is not None:
            try:
                await tasks.wait_for(failed.wait(), self.delay)
            except exceptions.TimeoutError:
                pass
        index, runner = next(self.runners, (None, None))
        if runner is None:
            return
        failed = locks.Event()
        self.start_next(failed)
        self.exceptions.append(None)
        try:
            result = await runner()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            self.exceptions[index] = e
            failed.set()
        else:
            self.win(result, index)

    def win(self, result, index):
        self.winner = (result, index)
        for i, task in enumerate(self.tasks):
            if i != index:
                task.cancel()

    async def run(self):
        self.start_next(None)
        try:
            finished = 0
            while finished != len(self.tasks):
                done, _ = await tasks.wait(self.tasks)
                finished = len(done)
            return *self.winner, self.exceptions
        finally:
            for task in self.tasks:
                task.cancel()


async def staggered_race(coro_fns, delay, *, loop=None):
    return await _Race(coro_fns, delay, loop or events.get_running_loop()).run()
