# compare: stderr
import asyncio


async def forever(future):
    try:
        await future
    finally:
        print("finally of a destroyed task")


def start(loop):
    future = loop.create_future()
    task = loop.create_task(forever(future), name="doomed")
    loop.run_until_complete(asyncio.sleep(0))
    return task


loop = asyncio.new_event_loop()
task = start(loop)
print(task.done())
loop.close()
del task
print("after del")
