import asyncio


async def ring(friend, seconds):
    try:
        await asyncio.sleep(seconds)  #2
        print(f"{friend} answers")
    except asyncio.CancelledError:
        print("We hang up")  #5
        raise


async def call(friend, seconds):
    print(f"Calling {friend}")
    try:
        async with asyncio.timeout(5):  #1
            await ring(friend, seconds)
        print("A nice talk")  #3
    except TimeoutError:
        print(f"{friend} is not at home")  #6


async def evening():
    await call("Ann", 2)
    await call("Ben", 60)  #4


asyncio.run(evening())
