# Methods of tasks, futures, handles and timers with arguments they do not take: handles are Python
# code in CPython, tasks and futures are C, and a task does not inherit its methods.
import asyncio


def tell(what, call):
    try:
        print(what, '=', call())
    except TypeError as error:
        print(what, '!', error)


async def work():
    return 1


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(work())
    future = loop.create_future()
    handle = loop.call_soon(print)
    timer = loop.call_later(1, print)
    for what, one in (('task', task), ('future', future)):
        for name in ('done', 'result', 'exception', 'cancelled', 'remove_done_callback'):
            tell(f'{what} {name}', lambda: getattr(one, name)(1, 2))
            tell(f'{what} {name} by name', lambda: getattr(one, name)(x=1))
    for what, one in (('handle', handle), ('timer', timer)):
        tell(f'{what} cancel', lambda: one.cancel(1))
        tell(f'{what} cancelled', lambda: one.cancelled(1))
        tell(f'{what} cancelled by name', lambda: one.cancelled(x=1))
    tell('when', lambda: timer.when(1))
    tell('current task', lambda: asyncio.current_task([]))
    print('done' in asyncio.Task.__dict__, asyncio.Task.done.__qualname__)
    print(asyncio.Task.cancel.__qualname__, asyncio.Future.done.__qualname__)
    handle.cancel()
    timer.cancel()
    print(task.done(), await task, task.done(), task.result(), future.done())


asyncio.run(main())
