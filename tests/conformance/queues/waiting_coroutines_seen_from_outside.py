# Coroutines of put and get: made, looked at, closed, thrown into, dropped, used twice.
import asyncio
import inspect


class Stop(Exception):
    pass


async def main():
    queue = asyncio.Queue(1)
    coro = queue.get()
    print(coro.__name__, coro.__qualname__, inspect.iscoroutine(coro), coro.cr_running)
    print(coro.cr_code.co_name, coro.cr_frame is not None, inspect.getcoroutinestate(coro))
    future = coro.send(None)
    print(type(future).__name__, future.done(), queue, inspect.getcoroutinestate(coro))
    coro.close()
    print(future.cancelled(), queue, inspect.getcoroutinestate(coro), coro.cr_frame)
    try:
        coro.send(None)
    except RuntimeError as e:
        print(e)

    coro = queue.get()
    future = coro.send(None)
    try:
        coro.throw(Stop('thrown'))
    except Stop as e:
        print(repr(e), future.cancelled(), queue)

    coro = queue.get()
    future = coro.send(None)
    del coro
    print(future.cancelled(), queue)

    coro = queue.get()
    future = coro.send(None)
    try:
        coro.send(None)
    except RuntimeError as e:
        print(e, queue)

    coro = queue.get()
    future = coro.send(None)
    queue.put_nowait('item')
    try:
        coro.send(None)
    except StopIteration as e:
        print(e.value, queue)

    queue.put_nowait(1)
    coro = queue.put(2)
    coro.send(None)
    second = queue.put(3)
    second.send(None)
    print(queue)
    queue.get_nowait()  # wakes the first
    try:
        coro.throw(Stop)
    except Stop:
        print('the second is woken instead:', queue)
    try:
        second.send(None)
    except StopIteration:
        print(queue)

    for bad in (lambda: queue.put(), lambda: queue.put(1, 2), lambda: queue.get(1), lambda: queue.put_nowait()):
        try:
            bad()
        except TypeError as e:
            print(e)
    print(await queue.put.__func__(queue, item=4) if not queue.full() else 'full')
    try:
        queue.put_nowait(5)
    except asyncio.QueueFull as e:
        print(repr(e))
    queue.get_nowait()
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as e:
        print(repr(e))


asyncio.run(main())


async def put_late(queue):
    try:
        await queue.get()
    except RuntimeError as e:
        print(str(e).split(' at ')[0], str(e).split('> ')[-1])


async def bind(queue):
    task = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    task.cancel()


queue = asyncio.Queue()
asyncio.run(bind(queue))
asyncio.run(put_late(queue))
