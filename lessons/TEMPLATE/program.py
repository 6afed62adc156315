import asyncio


async def work(name, seconds):
    await asyncio.sleep(seconds)  #2
    print(name, "is done")  #3


async def main():
    await asyncio.gather(work("slow", 2), work("quick", 1))  #1


asyncio.run(main())
