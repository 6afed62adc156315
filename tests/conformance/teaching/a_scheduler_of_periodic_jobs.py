import asyncio
import datetime


class Scheduler:
    def __init__(self):
        self.jobs = {}

    def every(self, seconds, name=None):
        def decorate(func):
            self.jobs[name or func.__name__] = (seconds, func)
            return func
        return decorate

    async def _repeat(self, name, seconds, func):
        while True:
            await asyncio.sleep(seconds)
            try:
                result = func()
                if asyncio.iscoroutine(result):
                    await result
            except Exception as e:
                print(f"{name} failed: {e}")

    async def run(self, duration):
        tasks = [asyncio.create_task(self._repeat(n, *job)) for n, job in self.jobs.items()]
        await asyncio.sleep(duration)
        for t in tasks:
            t.cancel()
        await asyncio.wait(tasks)


scheduler = Scheduler()
ticks = 0


@scheduler.every(1)
def tick():
    global ticks
    ticks += 1
    print(f"{datetime.datetime.now():%H:%M:%S} tick {ticks}")


@scheduler.every(1.5, name="slow")
async def slow():
    print("slow starts")
    await asyncio.sleep(0.7)
    print("slow ends")


@scheduler.every(2)
def broken():
    raise RuntimeError(f"at tick {ticks}")


asyncio.run(scheduler.run(5.1))
