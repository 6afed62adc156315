import asyncio


async def work(n):
    print("task name", asyncio.current_task().get_name(), asyncio.get_running_loop().time())
    await asyncio.sleep(n)
    return n * 2


for n in (1, 2):
    print(asyncio.run(work(n)))
loop = asyncio.new_event_loop()
print(loop.run_until_complete(work(0.5)), loop.time())
loop.close()
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
