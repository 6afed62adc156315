import asyncio


async def paint():
    print("Painting the wall")
    try:
        await asyncio.sleep(60)  #1
    finally:
        print("Washing the brushes")  #4
        await asyncio.sleep(2)
        print("The brushes are clean")  #5


async def main():
    painter = asyncio.create_task(paint())
    await asyncio.sleep(10)
    print("Stop, please!")
    painter.cancel()  #2
    await asyncio.wait([painter])  #3
    print("The painter goes home")  #6


asyncio.run(main())
