import asyncio


async def carry(thing, seconds):
    try:
        await asyncio.sleep(seconds)
        print(f"The {thing} is upstairs")  #3
    except asyncio.CancelledError:
        print(f"We put the {thing} down")  #5
        raise


async def carry_piano():
    await asyncio.sleep(3)
    raise RuntimeError("The stairs are too narrow")  #4


async def move():
    try:
        async with asyncio.TaskGroup() as friends:  #1
            friends.create_task(carry("lamp", 1))
            friends.create_task(carry("sofa", 5))
            friends.create_task(carry_piano())
            print("Everybody is on the way")  #2
        print("We live upstairs now")
    except* RuntimeError as trouble:
        print(*trouble.exceptions)  #6


asyncio.run(move())
