# compare: stderr
import asyncio


async def fail(n):
    await asyncio.sleep(n)
    raise ValueError(n)


async def main():
    try:
        await asyncio.gather(fail(1), fail(2))
    except ValueError as e:
        print("first", e)
    await asyncio.sleep(2)
    print("nothing is said of the second")
    done, pending = await asyncio.wait([asyncio.create_task(fail(1))])
    print(len(done), "done, its exception never asked for")


asyncio.run(main())
