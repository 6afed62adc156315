import asyncio


class LoudTask(asyncio.Task):
    def cancel(self, msg=None):
        print("cancel of", self.get_name())
        return super().cancel(msg)


def factory(loop, coro, **kwargs):
    print("making a task of", coro.__name__, kwargs)
    return LoudTask(coro, loop=loop, **kwargs)


async def child():
    await asyncio.sleep(10)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory)
    t = asyncio.create_task(child())
    await asyncio.sleep(1)
    t.cancel()
    print((await asyncio.gather(t, return_exceptions=True)), type(t).__name__)
    loop.set_task_factory(None)
    print(type(asyncio.create_task(asyncio.sleep(0))).__name__)


asyncio.run(main())
