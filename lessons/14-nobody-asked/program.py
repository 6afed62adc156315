import asyncio


async def deliver(address):
    await asyncio.sleep(1)
    raise LookupError(f"no such house: {address}")  #3


async def office():
    parcel = asyncio.create_task(deliver("12 Elm Lane"))  #1
    print("The parcel is on its way")
    await asyncio.sleep(3)  #2
    print("Lunch. Any news?", parcel.done())  #4
    parcel = None  #5
    print("Coffee")  #6


asyncio.run(office())
