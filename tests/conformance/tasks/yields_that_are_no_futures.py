# compare: stderr
import asyncio


class Yields:
    def __init__(self, what):
        self.what = what

    def __await__(self):
        return (yield self.what)


async def main():
    asyncio.current_task().set_name('main')
    for what in (1, 'x', None, [1], object, 3.5, (i for i in [])):
        try:
            print(await Yields(what))
        except RuntimeError as error:
            print(str(error).split(' cb=')[0].split(' at 0x')[0])
    future = asyncio.get_running_loop().create_future()
    try:
        await Yields(future)
    except RuntimeError as error:
        print(str(error).split(' cb=')[0], str(error).split(' with ')[-1])


asyncio.run(main())
