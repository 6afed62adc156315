import asyncio
import time


async def visit():  #1
    print(f"{time.ctime()}  Come in!")  #3
    await asyncio.sleep(1)  #4
    print(f"{time.ctime()}  See you!")  #5


asyncio.run(visit())  #2
