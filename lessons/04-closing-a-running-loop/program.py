import asyncio
import time


async def visit():
    print(f"{time.ctime()}  Come in!")
    await asyncio.sleep(1)  #4
    print(f"{time.ctime()}  See you!")


loop = asyncio.get_event_loop()  #1
guest = loop.create_task(visit())  #2
loop.run_until_complete(guest)  #3

print("Is the loop still running?", loop.is_running())  #5
loop.close()  #6
