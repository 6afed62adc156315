import asyncio
import time


async def main():
    print(f"{time.ctime()} begin")
    await asyncio.sleep(1.0)
    print(f"{time.ctime()} end")


loop = asyncio.get_event_loop()  #1
task = loop.create_task(main())  #2
loop.run_until_complete(task)  #3
pending = asyncio.all_tasks(loop=loop)
print(pending)
for task in pending:
    task.cancel()
group = asyncio.gather(*pending, return_exceptions=True)  #4
print(loop.run_until_complete(group))  #5
loop.close()  #6
print(loop.is_closed(), loop.is_running())
