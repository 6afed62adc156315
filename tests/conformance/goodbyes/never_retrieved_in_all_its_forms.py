# compare: stderr
import asyncio
import gc


async def fails(n):
    raise ValueError(n)


async def main():
    loop = asyncio.get_running_loop()
    loop.create_task(fails(1), name='forgotten')
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print('one')
    future = loop.create_future()
    future.set_exception(KeyError('two'))
    del future
    print('two')
    seen = loop.create_future()
    seen.set_exception(KeyError('seen'))
    seen.exception()
    del seen
    quiet = loop.create_future()
    quiet.set_exception(KeyError('quiet'))
    quiet._log_traceback = False
    del quiet
    cancelled = loop.create_future()
    cancelled.set_exception(asyncio.CancelledError())
    del cancelled
    print('three')


asyncio.run(main())
print('end')
