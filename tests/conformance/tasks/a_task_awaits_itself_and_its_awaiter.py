# compare: stderr
import asyncio


async def main():
    try:
        await asyncio.current_task()
    except RuntimeError as error:
        print(str(error).split(' cb=')[0])
    box = []

    async def a():
        return await box[0]

    box.append(asyncio.create_task(a()))
    try:
        await box[0]
    except RuntimeError as error:
        print(error)


asyncio.run(main())
