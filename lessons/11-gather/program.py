import asyncio


async def ask_price(shop, seconds, price):
    print(f"calling the {shop}")  #2
    await asyncio.sleep(seconds)
    print(f"the {shop} says {price}")  #3
    return price


async def main():
    prices = await asyncio.gather(  #1
        ask_price("market", 3, 20),
        ask_price("corner shop", 1, 35),
        ask_price("mill", 2, 15),
    )
    print(prices)  #4
    print("cheapest:", min(prices))


asyncio.run(main())
