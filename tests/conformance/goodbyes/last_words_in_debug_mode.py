# compare: stderr
import asyncio


async def fails():
    raise ValueError('forgotten')


async def waits(future):
    await future


def callback():
    raise KeyError('callback')


async def main():
    loop = asyncio.get_running_loop()
    loop.create_task(fails(), name='forgotten')
    await asyncio.sleep(0.1)
    loop.call_later(0.1, callback)
    await asyncio.sleep(0.2)


def own_handler(loop, context):
    print(sorted(context))
    trace = context.get('source_traceback')
    print([(frame.name, frame.line) for frame in trace if 'asyncio/' not in frame.filename and 'vclock' not in frame.filename][-1:])


async def second():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(own_handler)
    loop.create_task(fails(), name='forgotten')
    loop.call_soon(callback)
    await asyncio.sleep(0.1)
    future = asyncio.Future()
    print(future._source_traceback[-1].line)
    print(future)
    handle = loop.call_soon(print, 1)
    print(handle)
    handle.cancel()
    print(handle)
    timer = loop.call_later(1, print, 1)
    print(timer)
    timer.cancel()
    print(timer)
    task = loop.create_task(waits(future), name='named')
    print(task)
    await asyncio.sleep(0)
    print(task)
    future.set_result('r')
    await task
    print(task, future)


asyncio.run(main(), debug=True)
asyncio.run(second(), debug=True)
