import asyncio


async def bake():
    await asyncio.sleep(3)
    print("The bread is ready")  #7
    return "a loaf"


async def buy(bread):
    try:
        return await asyncio.shield(bread)  #1
    except asyncio.CancelledError:
        print("I cannot wait any longer")  #4
        raise


async def bakery():
    bread = asyncio.create_task(bake())
    customer = asyncio.create_task(buy(bread))
    await asyncio.sleep(1)
    customer.cancel()  #2
    await asyncio.wait([customer])  #3
    print("Has the customer left?", customer.cancelled())  #5
    print("Is the oven off?", bread.cancelled())
    print("On the shelf:", await bread)  #6


asyncio.run(bakery())
