import asyncio
import time


async def visit():
    print(f"{time.ctime()}  Come in!")  #5
    await asyncio.sleep(1)
    print(f"{time.ctime()}  See you!")  #7


def bake():
    time.sleep(0.5)  #4
    print(f"{time.ctime()}  The bread is ready")  #6


loop = asyncio.get_event_loop()
guest = loop.create_task(visit())  #1
oven = loop.run_in_executor(None, bake)  #2
loop.run_until_complete(guest)  #3

left = asyncio.all_tasks(loop)  #8
for task in left:
    task.cancel()
everyone = asyncio.gather(*left, return_exceptions=True)
loop.run_until_complete(everyone)
loop.close()  #9
