import asyncio


async def cook(dish, minutes):
    await asyncio.sleep(minutes)
    if dish == "cake":
        raise RuntimeError("the cake is burnt")  #3
    print(f"the {dish} is on the table")  #2
    return dish


async def dinner():
    try:
        menu = await asyncio.gather(  #1
            cook("salad", 1),
            cook("cake", 2),
            cook("soup", 3),
        )
        print("Tonight:", menu)
    except RuntimeError as error:
        print("Sorry,", error)  #4
    await asyncio.sleep(2)  #5
    print("Good night")  #6


asyncio.run(dinner())
