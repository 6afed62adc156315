# compare: stderr
import asyncio


async def fails():
    raise ValueError("kept by a list until the end")


async def main():
    global kept
    kept = [asyncio.create_task(fails())]
    await asyncio.sleep(1)
    print(kept[0].done())


asyncio.run(main())
print("program ends")
