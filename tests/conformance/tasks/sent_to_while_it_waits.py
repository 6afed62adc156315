# Somebody else sends to a coroutine while its task waits: it yields what it waits for once more, and goes on later.
import asyncio


class Once:
    def __init__(self, future):
        self.future = future

    def __await__(self):
        return (yield from self.future)


async def waits(what):
    try:
        print('got', await what)
    finally:
        print('left')


async def tried(what, finish):
    coro = waits(what)
    task = asyncio.create_task(coro)
    await asyncio.sleep(0)
    for _ in range(2):
        try:
            print('sent:', type(coro.send(None)).__name__)
        except RuntimeError as e:
            print('sent:', e)
    finish(task)
    print(await asyncio.gather(task, return_exceptions=True))


async def main():
    loop = asyncio.get_running_loop()
    future, other = loop.create_future(), loop.create_future()
    queue = asyncio.Queue()
    event = asyncio.Event()
    await tried(asyncio.sleep(1, 'slept'), lambda task: task.cancel())
    await tried(future, lambda task: future.cancelled() or future.set_result(1))
    await tried(Once(other), lambda task: other.set_result(2))
    await tried(queue.get(), lambda task: queue.put_nowait(3))
    await tried(event.wait(), lambda task: event.set())


asyncio.run(main())
