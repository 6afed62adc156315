# The exception handler keeps a task that was lost in a circle: it lives on, but asyncio does not know it any more.
import asyncio
import gc

kept = []
loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda loop, context: kept.append(context))


async def lost():
    await loop.create_future()

task = loop.create_task(lost())
loop.run_until_complete(asyncio.sleep(0))
print(len(asyncio.all_tasks(loop)))
del task
gc.collect()
print([context['message'] for context in kept], asyncio.all_tasks(loop))
print(kept[0]['task'].done(), kept[0]['task'].get_coro().cr_frame)
loop.close()
