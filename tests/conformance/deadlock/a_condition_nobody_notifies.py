import asyncio


async def main():
    condition = asyncio.Condition()
    async with condition:
        print('waiting')
        await condition.wait_for(lambda: False)


asyncio.run(main())
