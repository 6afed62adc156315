import asyncio
import time


async def visit():
    print(f"{time.ctime()}  Come in!")
    await asyncio.sleep(1)
    print(f"{time.ctime()}  See you!")


async def radio():
    try:
        await asyncio.sleep(3600)
    finally:
        print(f"{time.ctime()}  radio off")  #7


loop = asyncio.get_event_loop()  #1
guest = loop.create_task(visit())  #2
music = loop.create_task(radio())
loop.run_until_complete(guest)  #3

left = asyncio.all_tasks(loop)  #4
for task in left:
    task.cancel()  #5
everyone = asyncio.gather(*left, return_exceptions=True)
loop.run_until_complete(everyone)  #6
loop.close()  #8
