# -*- coding: utf-8 -*-
"""Как писали до Python 3.7."""
import asyncio
import time

now = lambda: time.time()


async def do_some_work(x):
    print('Waiting: ', x)
    await asyncio.sleep(x)
    return 'Done after {}s'.format(x)


def callback(future):
    print('Callback: ', future.result())


start = now()

coroutine = do_some_work(2)
loop = asyncio.get_event_loop()
task = asyncio.ensure_future(coroutine)
task.add_done_callback(callback)
print(task.done())
loop.run_until_complete(task)

print('Task ret: ', task.result())
print('TIME: ', now() - start)

tasks = [
    asyncio.ensure_future(do_some_work(1)),
    asyncio.ensure_future(do_some_work(2)),
    asyncio.ensure_future(do_some_work(4))
]
loop.run_until_complete(asyncio.wait(tasks))
for task in tasks:
    print('Task ret: ', task.result())
print('TIME: ', now() - start)
loop.close()
