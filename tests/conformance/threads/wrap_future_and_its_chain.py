# compare: stderr
import asyncio
import concurrent.futures


async def main():
    loop = asyncio.get_running_loop()
    for how in ('result', 'exception', 'cancel', 'cancel wrapped'):
        source = concurrent.futures.Future()
        wrapped = asyncio.wrap_future(source)
        if how == 'result':
            loop.call_later(1, source.set_result, 1)
        elif how == 'exception':
            loop.call_later(1, source.set_exception, ValueError('v'))
        elif how == 'cancel':
            loop.call_later(1, source.cancel)
        else:
            loop.call_later(1, wrapped.cancel)
        try:
            print(how, await wrapped, loop.time())
        except BaseException as error:
            print(how, repr(error), loop.time())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        print(source.cancelled(), source.done(), wrapped.cancelled())
    future = loop.create_future()
    print(asyncio.wrap_future(future) is future)
    for bad in (3, None):
        try:
            asyncio.wrap_future(bad)
        except AssertionError as error:
            print(error)
    source = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(source, loop=loop)
    source.set_running_or_notify_cancel()
    wrapped.cancel()
    await asyncio.sleep(0.1)
    print(source.running(), source.cancelled())
    source.set_result('too late')
    await asyncio.sleep(0.1)


asyncio.run(main())
