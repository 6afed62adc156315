import asyncio


async def lost():
    pass


async def main():
    lost()
    print("next line")


asyncio.run(main(), debug=True)
