# compare: stderr
import asyncio


async def job():
    return asyncio.current_task().get_name()


def generator():
    yield


async def main():
    loop = asyncio.get_running_loop()
    for bad in [3, None, job, loop.create_future(), 'x', generator]:
        try:
            loop.create_task(bad)
        except TypeError as error:
            print(str(error).split(' at 0x')[0])
    print(await loop.create_task(job(), name='given'), await loop.create_task(job(), name=33),
          await asyncio.create_task(job(), name='x'), await asyncio.create_task(job()))
    for call in [lambda c: loop.create_task(c, 'positional'), lambda c: asyncio.create_task(c, 'positional'),
                 lambda c: asyncio.create_task(c, nonsense=1), lambda c: asyncio.create_task()]:
        coro = job()
        try:
            call(coro)
        except TypeError as error:
            print(error)
        coro.close()


asyncio.run(main())
