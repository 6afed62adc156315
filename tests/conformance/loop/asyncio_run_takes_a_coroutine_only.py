import asyncio


async def main():
    return 1


for bad in [main, 3, None, lambda: main()]:
    try:
        asyncio.run(bad)
    except Exception as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])
coro = main()
print(asyncio.run(coro))
try:
    asyncio.run(coro)
except RuntimeError as error:
    print(error)
try:
    asyncio.run()
except TypeError as error:
    print(error)
try:
    asyncio.run(main(), True)
except TypeError as error:
    print(error)
