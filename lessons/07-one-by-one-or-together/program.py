import asyncio
import time


async def machine(name, seconds):
    print(f"{time.ctime()}  {name} is on")  #3
    await asyncio.sleep(seconds)
    print(f"{time.ctime()}  {name} is done")


async def monday():
    await machine("washer", 2)  #2
    await machine("oven", 1)  #4


async def tuesday():
    washer = asyncio.create_task(machine("washer", 2))  #6
    oven = asyncio.create_task(machine("oven", 1))
    await washer  #7
    await oven  #8


async def main():
    await monday()  #1
    print("Monday is over")
    await tuesday()  #5
    print("Tuesday is over")  #9


asyncio.run(main())
