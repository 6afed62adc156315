import asyncio


async def play():
    for game in "tag", "chess", "football":
        print(f"Let's play {game}!")  #1
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("Just one more game!")  #4
    print("All right, good night")  #5


async def evening():
    child = asyncio.create_task(play())
    await asyncio.sleep(15)
    print("Bedtime!")
    child.cancel()  #2
    await asyncio.wait([child])  #3
    print("Was the game called off?", child.cancelled())  #6


asyncio.run(evening())
