# compare: stderr
import asyncio


async def other():
    print('other begins')
    await asyncio.sleep(2)
    print('other ends')


async def main():
    loop.create_task(other(), name='other')
    await asyncio.sleep(1)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
print('first run ends', loop.time(), len(asyncio.all_tasks(loop)))
loop.run_until_complete(asyncio.sleep(2))
print(loop.time(), len(asyncio.all_tasks(loop)))
loop.run_until_complete(main())
pending = asyncio.all_tasks(loop)
for task in pending:
    task.cancel()
print(loop.run_until_complete(asyncio.gather(*pending, return_exceptions=True)))
loop.run_until_complete(loop.shutdown_asyncgens())
loop.run_until_complete(loop.shutdown_default_executor())
loop.close()
