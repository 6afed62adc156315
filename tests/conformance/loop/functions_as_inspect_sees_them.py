# What asyncio's functions and methods are to type(), inspect and functools: Python functions where
# CPython has them in Python, builtins where it has them in C.
import asyncio
import functools
import inspect
import types


def show(name, thing):
    kind = type(thing).__name__
    print(name, kind, thing.__module__, thing.__qualname__, inspect.isfunction(thing),
          asyncio.iscoroutinefunction(thing), inspect.isbuiltin(thing))
    if isinstance(thing, (types.FunctionType, types.MethodType)):
        print('  ', inspect.signature(thing), thing.__defaults__, thing.__kwdefaults__)


for name in sorted(asyncio.__all__):
    if name not in ('open_connection', 'start_server', 'open_unix_connection', 'start_unix_server') and \
            not name.startswith(('create_subprocess', 'timeout')) and callable(getattr(asyncio, name, None)) and \
            not isinstance(getattr(asyncio, name), type):
        show(name, getattr(asyncio, name))

for method in ('call_soon', 'call_later', 'call_at', 'time', 'create_task', 'stop', 'is_running', 'run_forever'):
    show(method, getattr(asyncio.BaseEventLoop, method))
    show(method, getattr(asyncio.AbstractEventLoop, method))


async def main():
    loop = asyncio.get_running_loop()
    handle, timer = loop.call_soon(str), loop.call_later(1, str)
    for method in (loop.call_soon, loop.stop, loop.time, handle.cancel, handle.cancelled, timer.cancel, timer.when):
        print(type(method).__name__, method.__func__.__qualname__, inspect.signature(method), method.__self__ is not None)
    print(functools.partial(loop.call_later, 1).func == loop.call_later)
    timer.cancel()

    @functools.wraps(asyncio.sleep)
    async def nap(*args):
        return await asyncio.sleep(*args)

    print(nap.__name__, nap.__module__, await nap(1, 'slept'))
    for wrong in (lambda: asyncio.sleep(), lambda: asyncio.sleep(1, 2, 3), lambda: loop.call_soon(),
                  lambda: loop.call_soon(print, end=''), lambda: loop.stop(1), lambda: asyncio.BaseEventLoop.stop(),
                  lambda: handle.cancel('now'), lambda: asyncio.current_task(loop, 2), lambda: asyncio.all_tasks(tasks=1),
                  lambda: asyncio.get_event_loop(loop), lambda: loop.create_task()):
        try:
            wrong()
        except TypeError as e:
            print(e)

asyncio.run(main())
