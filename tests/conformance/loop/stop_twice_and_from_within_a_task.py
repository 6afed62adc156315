import asyncio


async def stopper(loop):
    print('stop')
    loop.stop()
    loop.stop()
    await asyncio.sleep(0)
    print('the step after stop')
    await asyncio.sleep(0)
    print('two steps after')


loop = asyncio.new_event_loop()
task = loop.create_task(stopper(loop))
loop.run_forever()
print('stopped', task.done())
loop.run_until_complete(task)
loop.close()
