import asyncio


async def cook(dish, seconds):
    try:
        print(f"{dish}: on the stove")  #1
        await asyncio.sleep(seconds)
        print(f"{dish}: served")
    except asyncio.CancelledError:
        print(f"{dish}: off the stove")  #7
        raise


async def kitchen():
    tea = asyncio.create_task(cook("tea", 1))
    soup = asyncio.create_task(cook("soup", 5))
    await asyncio.sleep(2)
    cake = asyncio.create_task(cook("cake", 9))  #2
    print("tea:", tea.cancel())  #3
    print("soup:", soup.cancel())  #4
    print("cake:", cake.cancel())  #5
    print("Has the soup stopped?", soup.done())
    await asyncio.sleep(0)  #6
    print("And now?", soup.done())  #8


asyncio.run(kitchen())
