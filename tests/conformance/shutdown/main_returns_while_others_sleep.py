import asyncio


async def other(n):
    print("other", n, "starts")
    try:
        await asyncio.sleep(n)
        print("other", n, "ends")
    finally:
        print("other", n, "finally")


async def main():
    for n in range(1, 5):
        asyncio.create_task(other(n))
    await asyncio.sleep(2.5)
    return "main's value"


print(asyncio.run(main()))
