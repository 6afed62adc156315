# compare: stderr
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for make in (lambda: asyncio.Lock(loop=loop), lambda: asyncio.Queue(loop=loop), lambda: asyncio.Event(loop=loop)):
        try:
            make()
        except TypeError as e:
            print(e)
    c = asyncio.sleep(1)
    try:
        await asyncio.wait([c])
    except TypeError as e:
        print(e)
    c.close()
    await asyncio.sleep(1, loop=loop)


asyncio.run(main())
