import asyncio


async def shopper(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(f"{name} has everything")  #2
    except asyncio.CancelledError:
        print(f"{name} hurries to the till")  #4
        await asyncio.sleep(1)
        print(f"{name} has paid")  #5
        raise


async def shop():
    ann = asyncio.create_task(shopper("Ann", 1))
    ben = asyncio.create_task(shopper("Ben", 60))
    await asyncio.sleep(2)
    print("We are closing")
    return ann.done(), ben.done()  #3


report = asyncio.run(shop())  #1
print("The door is locked", report)  #6
