import asyncio


async def ride(name, minutes):
    await asyncio.sleep(minutes)
    print(name, "is there")
    return name


async def go_out():
    taxis = [asyncio.create_task(ride("Yellow", 9)),
             asyncio.create_task(ride("Green", 4))]
    done, late = await asyncio.wait(  #1
        taxis, return_when=asyncio.FIRST_COMPLETED)
    print("In the car of", done.pop().result())  #2
    for taxi in late:
        taxi.cancel()  #3

    friends = [ride("Lena", 7),
               ride("Oleg", 3), ride("Maks", 5)]
    for arrival in asyncio.as_completed(friends):  #4
        print("Hello,", await arrival)  #5
    print("Everybody is here")  #6


asyncio.run(go_out())
