import asyncio
import functools


def plain(*args):
    pass


class Thing:
    def method(self):
        pass

    def __call__(self):
        pass

    def __repr__(self):
        return '<thing>'


async def main():
    loop = asyncio.get_running_loop()
    for callback, args in [(plain, ()), (plain, (1, 'two', [3] * 20)), (print, ('x',)), (Thing().method, ()),
                           (Thing(), ()), (functools.partial(plain, 1, key=2), (3,)), (lambda: None, ()),
                           (functools.partial(functools.partial(plain, 1), 2), ()), (len, ([],))]:
        handle = loop.call_soon(callback, *args)
        print(repr(handle))
        handle.cancel()
        print(repr(handle), handle.cancelled())
    timer = loop.call_later(2.5, plain, 1)
    print(timer, timer.when(), timer.cancelled())
    timer.cancel()
    timer.cancel()
    print(timer, timer.when(), timer.cancelled())
    done = loop.call_soon(plain, 1)
    await asyncio.sleep(0)
    print(done, done.cancelled())
    done.cancel()
    print(done, done.cancelled())


asyncio.run(main())
