import asyncio

lock = asyncio.Lock()


async def hold():
    async with lock:
        await asyncio.sleep(0.1)


async def main():
    await asyncio.gather(hold(), hold())
    return "fine"


print(asyncio.run(main()))
try:
    asyncio.run(main())
except RuntimeError as e:
    print(str(e).split(">")[-1].strip(), str(e).split(" ")[-1])
