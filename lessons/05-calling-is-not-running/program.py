import asyncio


async def water(plant):
    print("watering the", plant)  #6
    await asyncio.sleep(1)
    print("the", plant, "is happy")  #7


async def main():
    slip = water("fern")  #2
    print("on the slip:", slip.__name__)  #3
    water("cactus")  #4
    print("nothing is wet yet")
    await slip  #5
    print("home again")  #8


asyncio.run(main())  #1
