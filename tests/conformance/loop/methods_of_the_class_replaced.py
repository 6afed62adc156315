# A program puts functions of its own in the place of methods of BaseEventLoop, before a run and in its midst.
import asyncio
import functools

soon = asyncio.BaseEventLoop.call_soon


@functools.wraps(soon)
def watched(self, callback, *args, context=None):
    print('call_soon', getattr(callback, '__qualname__', type(callback).__name__).rpartition('.')[2])
    return soon(self, callback, *args, context=context)


async def nap(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    print(await asyncio.gather(nap(0), nap(0.1)))


async def in_the_midst():
    asyncio.BaseEventLoop.call_soon = watched
    await main()
    asyncio.BaseEventLoop.call_soon = soon
    await main()


def with_method(name, function, program):
    method = getattr(asyncio.BaseEventLoop, name)
    setattr(asyncio.BaseEventLoop, name, functools.partialmethod(function, method))
    print('--', name)
    asyncio.run(program)
    setattr(asyncio.BaseEventLoop, name, method)


def tell(self, method, *args, **kwargs):
    print([arg if isinstance(arg, float) else getattr(arg, '__name__', '') for arg in args], sorted(kwargs))
    return method(self, *args, **kwargs)


with_method('call_soon', lambda self, method, *args, **kwargs: watched(self, *args, **kwargs), main())
asyncio.run(in_the_midst())
for name in ('call_later', 'call_at', 'create_task', 'create_future', 'call_soon_threadsafe', 'run_in_executor', '_run_once', 'stop'):
    with_method(name, tell, main())
