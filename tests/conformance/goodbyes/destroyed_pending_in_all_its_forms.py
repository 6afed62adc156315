# compare: stderr
import asyncio


async def waits(future):
    await future


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(waits(loop.create_future()), name='lost')
    await asyncio.sleep(0)
    task.get_coro().cr_frame
    del task
    print('the circle still lives')
    import gc
    gc.collect()
    print('collected')
    quiet = asyncio.create_task(waits(loop.create_future()))
    await asyncio.sleep(0)
    quiet._log_destroy_pending = False
    del quiet
    gc.collect()
    print('quiet')


asyncio.run(main())
loop = asyncio.new_event_loop()
task = loop.create_task(waits(loop.create_future()), name='of a closed loop')
task2 = loop.create_task(waits(loop.create_future()), name='never begun')
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
print('closed')
