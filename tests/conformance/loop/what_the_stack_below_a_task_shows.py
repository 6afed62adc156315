"""Who called me: below a task's coroutine, a callback and a thread's function a program finds the
functions that asyncio and threading have there, from the inside out. (Neighbours of one name count
once and what is below a thread's start not at all: there the oracle's virtual clock has its own.)"""
import asyncio
import inspect
import itertools
import sys
import threading


def told(names):
    names = [name for name, _ in itertools.groupby(names)]
    return ' '.join(names[:names.index('_bootstrap')] if '_bootstrap' in names else names)


def callers(what):
    print(what, told([frame.function for frame in inspect.stack()[1:]]))


def names():
    frame, result = sys._getframe(1), []
    while frame:
        result.append(frame.f_code.co_name)
        frame = frame.f_back
    return told(result)


async def numbers():
    callers('generator')
    yield 1


async def worker(name):
    callers(name)
    await asyncio.sleep(0.1)
    frame = sys._getframe(1)
    print(frame.f_code.co_qualname, frame.f_globals['__name__'], frame.f_back.f_back.f_code.co_argcount)
    try:
        sys._getframe(2000)
    except ValueError as e:
        print(e)


async def main():
    callers('main')
    async for _ in numbers():
        callers('body')
    await asyncio.gather(worker('one'), asyncio.wait_for(worker('two'), 1))
    loop = asyncio.get_running_loop()
    loop.call_later(0.1, callers, 'timer')
    loop.set_exception_handler(lambda loop, context: callers('handler'))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.to_thread(callers, 'executor')
    await asyncio.sleep(0.2)
    print(names())


class Loop(asyncio.SelectorEventLoop):
    def run_forever(self):
        super().run_forever()


class OwnLoop(asyncio.SelectorEventLoop):
    def _run_once(self):
        super()._run_once()


asyncio.run(main())
for kind in asyncio.new_event_loop, Loop, OwnLoop:
    loop = kind()
    loop.call_soon(callers, kind.__name__)
    loop.run_until_complete(worker('by hand'))
    loop.close()
thread = threading.Thread(target=callers, args=('thread',))
thread.start()
thread.join()
