import asyncio
import contextvars
import threading
import time

var = contextvars.ContextVar('var')


def job(*args, **keywords):
    time.sleep(1)
    var.set('changed in the thread')
    return args, keywords, var.get(), threading.current_thread() is threading.main_thread()


def current():
    try:
        asyncio.get_running_loop()
    except RuntimeError as error:
        return str(error)


async def main():
    var.set('main')
    print(await asyncio.to_thread(job, 1, 2, key=3), var.get())
    print(await asyncio.to_thread(current))
    print(await asyncio.to_thread(var.get))
    for bad in (lambda: asyncio.to_thread(), lambda: asyncio.to_thread(3), lambda: asyncio.to_thread(int, 'x')):
        try:
            await bad()
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    loop = asyncio.get_running_loop()
    try:
        print(await loop.run_in_executor(None, var.get, 'unset in run_in_executor'))
    except LookupError as error:
        print(error)
    results = await asyncio.gather(*(asyncio.to_thread(time.sleep, n) for n in (1, 2)), asyncio.sleep(1.5, 'slept'))
    print(results, loop.time())
    try:
        await asyncio.to_thread(exit_job)
    except BaseException as error:
        print(repr(error))


def exit_job():
    raise ValueError('from the thread')


asyncio.run(main())
