import asyncio

loop = asyncio.new_event_loop()


async def main():
    loop.call_soon(loop.stop)
    await asyncio.sleep(1)
    print("main goes on in the next run")


task = loop.create_task(main())
try:
    loop.run_until_complete(task)
except RuntimeError as e:
    print(e)
print(task.done())
loop.run_until_complete(task)
print(task.done(), loop.time())
loop.close()
