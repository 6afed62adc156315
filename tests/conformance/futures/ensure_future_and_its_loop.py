# compare: stderr
import asyncio


async def job():
    return 'job'


class Awaitable:
    def __await__(self):
        return (yield from asyncio.sleep(0.1, 'awaitable').__await__())


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.ensure_future(job())
    print(asyncio.ensure_future(task) is task, asyncio.ensure_future(task, loop=loop) is task)
    other = asyncio.new_event_loop()
    try:
        asyncio.ensure_future(task, loop=other)
    except ValueError as error:
        print(error)
    other.close()
    wrapped = asyncio.ensure_future(Awaitable())
    print(wrapped.get_name(), type(wrapped).__name__)
    print(await wrapped, await task)
    for bad in (3, None, job, 'x', [job]):
        try:
            asyncio.ensure_future(bad)
        except TypeError as error:
            print(error)
    try:
        asyncio.ensure_future(job(), loop=3)
    except AttributeError as error:
        print(error)


asyncio.run(main())
