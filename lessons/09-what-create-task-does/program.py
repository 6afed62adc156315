import asyncio


async def customer(name, loaves):
    for number in range(loaves):
        print(f"{name} buys loaf {number + 1}")  #4
        await asyncio.sleep(0)  #5
    print(f"{name} goes home")  #6


async def bakery():
    anna = asyncio.create_task(customer("Anna", 1))  #1
    boris = asyncio.create_task(customer("Boris", 2))  #2
    print("The door opens")  #3
    await anna
    await boris  #7
    print("The door closes")  #8


asyncio.run(bakery())
