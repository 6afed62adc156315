import asyncio


async def countdown(name, n):
    for i in range(n, 0, -1):
        print("%s: %d..." % (name, i))
        await asyncio.sleep(1)
    print("%s: lift-off! 🚀" % name)


async def main():
    # запускаем обе ракеты одновременно
    first = asyncio.create_task(countdown("Восток", 3))
    second = asyncio.create_task(countdown("Apollo", 5))
    await first
    await second


asyncio.run(main())
